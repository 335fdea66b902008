/** The functions that the R script defines: what base R hasn't got, by the definitions that the program's own figures have. */

export const rFunctions = `alpha <- function(items) {
  items <- na.omit(items)
  items <- items[vapply(items, function(x) isTRUE(var(x) > 0), NA)]  # items that don't vary are left out
  k <- ncol(items)
  if (k < 2) return(NA_real_)
  k / (k - 1) * (1 - sum(vapply(items, var, 0)) / var(rowSums(items)))
}
corrected_r <- function(items) {  # each item with the sum of the others
  items <- na.omit(items)
  if (nrow(items) < 2) return(rep(NA_real_, ncol(items)))
  vapply(seq_along(items), function(i) suppressWarnings(cor(items[[i]], rowSums(items[-i]))), 0)
}
skewness <- function(x) {  # G1
  x <- x[!is.na(x)]
  n <- length(x)
  if (n < 3) NA_real_ else n * sum((x - mean(x))^3) / ((n - 1) * (n - 2) * sd(x)^3)
}
skewness_se <- function(x) {
  n <- sum(!is.na(x))
  if (n < 3) NA_real_ else sqrt(6 * n * (n - 1) / ((n - 2) * (n + 1) * (n + 3)))
}
arranged <- function(x, groups, labels) {  # categories put together, in the order of the study's tables
  code <- if (is.factor(x)) as.integer(x) else x
  at <- rep(seq_along(groups), lengths(groups))[match(code, unlist(groups))]
  factor(at, levels = seq_along(groups), labels = make.unique(labels))
}
crosstab <- function(row, column) {
  t <- table(d[[row]], d[[column]])
  t[rowSums(t) > 0, colSums(t) > 0, drop = FALSE]
}
association <- function(row, column) {
  t <- crosstab(row, column)
  out <- data.frame(row = row, column = column, n = sum(t), chi2 = NA_real_, df = NA_real_, p = NA_real_,
    chi2_corrected = NA_real_, p_corrected = NA_real_, p_fisher = NA_real_,
    odds_ratio = NA_real_, lower = NA_real_, upper = NA_real_)
  if (min(dim(t)) < 2) return(out)
  pearson <- suppressWarnings(chisq.test(t, correct = FALSE))
  out[c("chi2", "df", "p")] <- c(pearson$statistic, pearson$parameter, pearson$p.value)
  if (any(dim(t) > 2)) return(out)
  corrected <- suppressWarnings(chisq.test(t, correct = TRUE))
  out[c("chi2_corrected", "p_corrected")] <- c(corrected$statistic, corrected$p.value)
  out$p_fisher <- fisher.test(t)$p.value
  if (any(t == 0)) return(out)
  odds <- (t[1, 1] / t[1, 2]) / (t[2, 1] / t[2, 2])
  out[c("odds_ratio", "lower", "upper")] <- odds * exp(c(0, -1, 1) * qnorm(0.975) * sqrt(sum(1 / t)))  # Woolf
  out
}`;
