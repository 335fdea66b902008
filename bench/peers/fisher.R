# fisher.test of one table: its p and the milliseconds of the call alone. Usage: Rscript fisher.R rows count count ...
numbers <- as.numeric(commandArgs(trailingOnly = TRUE))
table <- matrix(numbers[-1], nrow = numbers[1], byrow = TRUE)
start <- Sys.time()
p <- tryCatch(fisher.test(table, workspace = 2e8)$p.value, error = function(e) NA)
cat(sprintf("%.17g %.3f\n", p, 1000 * as.numeric(difftime(Sys.time(), start, units = "secs"))))
