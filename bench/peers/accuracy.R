# NIST's sets and the tails of distributions in R, as R's manual says: mean, sd, aov; p..., q..., lower.tail = FALSE.
# Usage: Rscript accuracy.R sets.csv references.csv; both are written by bench/accuracy.js. Writes lines name,figure,value.
paths <- commandArgs(trailingOnly = TRUE)
say <- function(name, figure, value) cat(sprintf("%s,%s,%.17g\n", name, figure, value), sep = "")

sets <- read.csv(paths[1], colClasses = c("character", "character", "integer", "numeric"))
for (name in unique(sets$set)) {
  one <- sets[sets$set == name, ]
  if (one$kind[1] == "univariate") {
    say(name, c("mean", "sd"), c(mean(one$value), sd(one$value)))
  } else {
    one$group <- factor(one$group)
    fit <- aov(value ~ group, data = one)
    rows <- summary(fit)[[1]]
    model <- summary.lm(fit)
    say(name, c("betweenSS", "betweenMS", "withinSS", "withinMS", "f", "rSquared", "residualSD"), c(
      rows[1, "Sum Sq"], rows[1, "Mean Sq"], rows[2, "Sum Sq"], rows[2, "Mean Sq"], rows[1, "F value"],
      model$r.squared, model$sigma
    ))
  }
}

tails <- list(
  norm_cdf = function(a, b, c, x) pnorm(x),
  norm_sf = function(a, b, c, x) pnorm(x, lower.tail = FALSE),
  norm_2s = function(a, b, c, x) 2 * pnorm(-abs(x)),
  norm_q = function(a, b, c, x) qnorm(x),
  gamP = function(a, b, c, x) pgamma(x, a),
  gamQ = function(a, b, c, x) pgamma(x, a, lower.tail = FALSE),
  lgamma = function(a, b, c, x) lgamma(x),
  betaI = function(a, b, c, x) pbeta(x, a, b),
  chisq_cdf = function(a, b, c, x) pchisq(x, a),
  chisq_sf = function(a, b, c, x) pchisq(x, a, lower.tail = FALSE),
  chisq_q = function(a, b, c, x) qchisq(x, a),
  t_2s = function(a, b, c, x) 2 * pt(-abs(x), a),
  t_q = function(a, b, c, x) qt(x, a),
  f_cdf = function(a, b, c, x) pf(x, a, b),
  f_sf = function(a, b, c, x) pf(x, a, b, lower.tail = FALSE),
  f_q = function(a, b, c, x) qf(x, a, b),
  hyper_pmf = function(a, b, c, x) dhyper(x, a, b, c),
  hyper_cdf = function(a, b, c, x) phyper(x, a, b, c),
  hyper_sf = function(a, b, c, x) phyper(x - 1, a, b, c, lower.tail = FALSE)
)
references <- read.csv(paths[2])
for (i in seq_len(nrow(references))) {
  one <- references[i, ]
  value <- suppressWarnings(tails[[one$kind]](one$a, one$b, one$c, one$x))
  say(one$id, "tail", value)
}
