# The Bekasi study's results in R with psych: what `loyalty analyze` prints for it, as somebody would script it.
# Usage: Rscript bekasi.R pilot.csv main.csv
suppressPackageStartupMessages(library(psych))
paths <- commandArgs(trailingOnly = TRUE)
pilot <- read.csv(paths[1])
main <- read.csv(paths[2])
scales <- list(
  R = paste0("R", 1:4), DT = paste0("DT", 5:8), J = paste0("J", 9:13), E = paste0("E", 14:18),
  BF = paste0("BF", 19:22), P = paste0("P", 23:26), HA = paste0("HA", 27:29), CC = paste0("CC", 30:33),
  LC = paste0("LC", 34:37), L = paste0("L", 38:40)
)
for (item in scales$P) {
  pilot[[item]] <- 5 - pilot[[item]]
  main[[item]] <- 5 - main[[item]]
}
for (name in names(scales)) {
  a <- suppressWarnings(psych::alpha(pilot[scales[[name]]], warnings = FALSE))
  print(a$total)
  print(a$item.stats)
  print(a$alpha.drop)
}
items <- unlist(scales)
for (item in items) {
  counts <- table(main[[item]])
  print(cbind(counts, 100 * prop.table(counts)))
  cat("total score", sum(main[[item]]), "\n")
}
score <- lapply(scales, function(columns) rowSums(main[columns]))
score$KP <- score$R + score$DT + score$J + score$E + score$BF
score$HP <- score$HA + score$CC + score$LC
print(psych::describe(as.data.frame(score), trim = .05, type = 2, IQR = TRUE))
cut_at <- c(KP = 66, R = 12, DT = 12, J = 15, E = 15, BF = 11, P = 10, HP = 30, HA = 9, CC = 10, LC = 11, L = 9)
groups <- lapply(names(cut_at), function(name) factor(score[[name]] >= cut_at[[name]], c(FALSE, TRUE)))
names(groups) <- names(cut_at)
outcome <- groups$L
predictors <- c(list(
  umur = cut(main$umur, c(-Inf, 15, 45, 60, Inf), right = FALSE),
  pendidikan = factor(main$pendidikan), jarak = factor(main$jarak, c("Jauh", "Dekat")),
  penghasilan = factor(main$penghasilan / main$anggota >= 1e6, c(FALSE, TRUE)),
  penanggung = factor(main$penanggung != "Pribadi", c(FALSE, TRUE))
), groups[names(groups) != "L"])
for (name in names(predictors)) {
  counts <- table(predictors[[name]], outcome)
  print(counts)
  print(100 * prop.table(counts, 1))
  print(suppressWarnings(chisq.test(counts, correct = FALSE)))
  if (all(dim(counts) == 2)) {
    print(suppressWarnings(chisq.test(counts)))
    print(fisher.test(counts))
    ratio <- counts[1, 1] * counts[2, 2] / (counts[1, 2] * counts[2, 1])
    print(exp(log(ratio) + c(0, -1, 1) * qnorm(.975) * sqrt(sum(1 / counts))))
  }
}
