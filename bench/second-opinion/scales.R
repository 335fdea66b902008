# Validity, reliability and the further figures of scales.

varying <- function(x) if (nrow(x) < 2) logical(ncol(x)) else apply(x, 2, function(v) any(v != v[1]))
scale_head <- function(s) {
  complete <- s$answers[complete.cases(s$answers), , drop = FALSE]
  list(scale = s$name, source = "data", n = nrow(complete), excluded = nrow(s$answers) - nrow(complete))
}
complete_of <- function(s) s$answers[complete.cases(s$answers), , drop = FALSE]
cases_of <- function(used, left) {
  total <- used + left
  list(total = total, validPercent = figure(100 * used / total), missingPercent = figure(100 * left / total))
}
# whole numbers: sums of squares and products are exact in doubles here
codeviations <- function(x) nrow(x) * crossprod(x) - tcrossprod(colSums(x))
correlations <- function(x) {
  s <- codeviations(x)
  r <- s / sqrt(outer(diag(s), diag(s)))
  # sums of products this small are exact, so is whether two items are proportional
  equal <- s^2 == outer(diag(s), diag(s))
  r[equal] <- sign(s[equal])
  r
}
one_r <- function(a, b) {
  if (length(a) < 2) return(NA)
  s <- codeviations(cbind(a, b))
  if (s[1, 1] == 0 || s[2, 2] == 0) return(NA)
  if (s[1, 2]^2 == s[1, 1] * s[2, 2]) sign(s[1, 2]) else s[1, 2] / sqrt(s[1, 1] * s[2, 2])
}
r_p <- function(r, n) {
  if (is.na(r) || n < 3) return(NA)
  if (abs(r) == 1) return(0)
  2 * pt(-abs(r) * sqrt((n - 2) / (1 - r^2)), n - 2)
}
alpha_of <- function(x) {
  if (is.null(dim(x)) || ncol(x) < 2 || nrow(x) < 2) return(NA)
  s <- codeviations(x)
  if (sum(s) == 0) return(NA)
  ncol(x) / (ncol(x) - 1) * (1 - sum(diag(s)) / sum(s))
}
# rank of whole numbers, by elimination modulo two large primes: exact but for odds of 1 in 1e12 or so
rank_of <- function(s) max(rank_modulo(s, 94906249), rank_modulo(s, 94906247))
rank_modulo <- function(s, p) {
  s <- s %% p
  rank <- 0
  rows <- nrow(s)
  for (column in seq_len(ncol(s))) {
    if (rank == rows) break
    pivot <- which(s[(rank + 1):rows, column] != 0)
    if (length(pivot) == 0) next
    pivot <- pivot[1] + rank
    s[c(rank + 1, pivot), ] <- s[c(pivot, rank + 1), ]
    rank <- rank + 1
    inverse <- power_modulo(s[rank, column], p - 2, p)
    if (rank < rows) for (row in (rank + 1):rows) {
      factor <- (s[row, column] * inverse) %% p
      if (factor != 0) s[row, ] <- (s[row, ] - (factor * s[rank, ]) %% p) %% p
    }
  }
  rank
}
power_modulo <- function(base, exponent, p) {
  result <- 1
  while (exponent > 0) {
    if (exponent %% 2 == 1) result <- (result * base) %% p
    base <- (base * base) %% p
    exponent <- exponent %/% 2
  }
  result
}
singular <- function(x) ncol(x) >= nrow(x) || rank_of(codeviations(x)) < ncol(x)
# correlations of columns that may be badly conditioned: the inverse with one step of refinement
inverse_of <- function(r) {
  v <- solve(r, tol = 0)
  for (i in 1:3) v <- v + v %*% (diag(nrow(r)) - r %*% v)
  v
}

validity_of <- function(s, plan) {
  head <- scale_head(s)
  all <- complete_of(s)
  stays <- varying(all)
  x <- all[, stays, drop = FALSE]
  n <- nrow(x)
  df <- max(n - 2, 0)
  critical <- if (is.numeric(plan$criterion)) plan$criterion else if (df < 1) NA else { t <- qt(plan$alpha / 2, df, lower.tail = FALSE); t / sqrt(t^2 + df) }
  items <- lapply(seq_len(ncol(all)), function(i) {
    empty <- list(item = colnames(all)[i], meanIfDeleted = NA, varianceIfDeleted = NA, correctedItemTotal = NA)
    if (plan$criterion == "p") empty$correctedItemTotalP <- NA
    empty <- c(empty, list(itemTotal = NA, itemTotalP = NA, alphaIfDeleted = NA, valid = NA, dropped = NA))
    # one item alone has no others to go with
    if (!stays[i] || ncol(x) < 2) return(empty)
    own <- all[, i]
    others <- x[, colnames(x) != colnames(all)[i], drop = FALSE]
    rest <- rowSums(others)
    corrected <- one_r(own, rest)
    total <- one_r(own, own + rest)
    used <- if (plan$r == "corrected") corrected else total
    empty$meanIfDeleted <- figure(mean(rest))
    empty$varianceIfDeleted <- figure(var(rest))
    empty$correctedItemTotal <- figure(corrected)
    if (plan$criterion == "p") empty$correctedItemTotalP <- figure(r_p(corrected, n))
    empty$itemTotal <- figure(total)
    empty$itemTotalP <- figure(r_p(total, n))
    empty$alphaIfDeleted <- figure(alpha_of(others))
    empty$valid <- if (is.na(used)) NA
      else if (plan$criterion == "p") { p <- r_p(used, n); if (is.na(p)) NA else used > 0 & p < plan$alpha }
      else used > critical
    empty
  })
  c(head, list(criterion = as.character(plan$criterion), rounds = list(list(round = 1, n = n, df = df, criticalR = figure(critical))), df = df, criticalR = figure(critical), items = items))
}

reliability_of <- function(s) {
  head <- scale_head(s)
  all <- complete_of(s)
  x <- all[, varying(all), drop = FALSE]
  total <- rowSums(x)
  n <- nrow(x); k <- ncol(x)
  alpha <- alpha_of(x)
  standardized <- if (k < 2) NA else { r <- correlations(x); m <- mean(r[lower.tri(r)]); if (abs(1 + (k - 1) * m) < 1e-12) NA else k * m / (1 + (k - 1) * m) }
  if (is.na(alpha) && k < 2) standardized <- NA
  minimum <- .6
  # of one case nothing varies: the sum of all its items
  scale <- if (n == 1) c(sum(all), NA) else if (k == 0 || n == 0) c(NA, NA) else c(mean(total), if (n < 2) NA else var(total))
  c(head, list(
    cases = cases_of(head$n, head$excluded),
    items = lapply(seq_len(ncol(all)), function(i) list(item = colnames(all)[i], mean = figure(mean(all[, i])), sd = figure(sd(all[, i])))),
    scaleMean = figure(scale[1]), scaleVariance = figure(scale[2]), scaleSD = figure(sqrt(scale[2])),
    alpha = figure(alpha), alphaStandardized = figure(standardized), minimum = minimum,
    reliable = if (is.na(alpha)) NA else alpha > minimum + 1e-13))
}

item_correlations <- function(s) {
  head <- scale_head(s)
  x <- complete_of(s); x <- x[, varying(x), drop = FALSE]
  n <- nrow(x); k <- ncol(x)
  names <- colnames(x)
  nothing <- list(mean = NA, minimum = NA, maximum = NA, range = NA, maximumByMinimum = NA, variance = NA)
  if (k == 0) return(c(head, list(items = list(), correlations = list(), p = list(), squaredMultipleCorrelations = list(), summary = nothing)))
  r <- correlations(x)
  p <- matrix(sapply(r, r_p, n = n), k)
  diag(p) <- 0
  smc <- if (k < 2 || singular(x)) rep(NA, k) else 1 - 1 / diag(inverse_of(r))
  lower <- r[lower.tri(r)]
  c(head, list(items = many(names), correlations = grid(r), p = grid(p), squaredMultipleCorrelations = many(smc),
    summary = if (k < 2) nothing else list(mean = figure(mean(lower)), minimum = min(lower), maximum = max(lower), range = max(lower) - min(lower),
      maximumByMinimum = figure(max(lower) / min(lower)), variance = figure(var(c(lower, lower))))))
}

adequacy_of <- function(x, head) {
  x <- x[, varying(x), drop = FALSE]
  n <- nrow(x); k <- ncol(x)
  result <- c(head, list(kmo = NA, items = lapply(many(colnames(x)), function(item) list(item = item, adequacy = NA)),
    determinant = NA, bartlett = list(value = NA, df = k * (k - 1) / 2, p = NA)))
  if (k < 2 || singular(x)) return(result)
  r <- correlations(x)
  v <- inverse_of(r)
  a <- -v / sqrt(outer(diag(v), diag(v)))
  diag(r) <- 0; diag(a) <- 0
  result$kmo <- figure(sum(r^2) / (sum(r^2) + sum(a^2)))
  for (i in 1:k) result$items[[i]]$adequacy <- figure(sum(r[, i]^2) / (sum(r[, i]^2) + sum(a[, i]^2)))
  diag(r) <- 1
  d <- as.numeric(determinant(r)$modulus)
  result$determinant <- exp(d)
  value <- -(n - 1 - (2 * k + 5) / 6) * d
  result$bartlett <- list(value = value, df = k * (k - 1) / 2, p = pchisq(value, k * (k - 1) / 2, lower.tail = FALSE))
  result
}

alpha_interval <- function(s) {
  head <- scale_head(s)
  x <- complete_of(s); x <- x[, varying(x), drop = FALSE]
  n <- nrow(x); k <- ncol(x)
  alpha <- alpha_of(x)
  r <- if (k < 2) NA else mean(correlations(x)[lower.tri(diag(k))])
  v <- if (k < 2) NA else mean(cov(x)[lower.tri(diag(k))])
  bound <- function(q) if (is.na(alpha)) NA else 1 - (1 - alpha) * qf(q, n - 1, (n - 1) * (k - 1))
  c(head, list(alpha = figure(alpha), lower = figure(bound(.975)), upper = figure(bound(.025)), level = .95, meanInterItemCorrelation = figure(r),
    meanInterItemCovariance = figure(v), negative = if (is.na(alpha) || alpha >= 0) NA else negative_alpha(x)))
}

# items that load against the majority on the first axis of the correlations, where turning all of them round raises alpha
negative_alpha <- function(x) {
  k <- ncol(x)
  axis <- eigen(correlations(x), symmetric = TRUE)
  loading <- axis$vectors[, 1] * sqrt(axis$values[1])
  loading[abs(loading) < 1e-8] <- 0
  positive <- sum(loading > 0); against <- sum(loading < 0)
  if (against > positive || (against == positive && loading[loading != 0][1] < 0)) loading <- -loading
  who <- which(loading < 0)
  turned <- x; turned[, who] <- -turned[, who]
  alpha <- alpha_of(x); after <- alpha_of(turned)
  if (sum(codeviations(turned)) <= sum(codeviations(x))) { who <- integer(0); after <- alpha }
  list(items = lapply(who, function(i) list(item = colnames(x)[i], correctedItemTotal = figure(one_r(x[, i], rowSums(x[, -i, drop = FALSE]))), loading = loading[i])),
    alphaIfReversed = figure(after))
}

split_half <- function(s) {
  head <- scale_head(s)
  x <- complete_of(s); x <- x[, varying(x), drop = FALSE]
  n <- nrow(x); k <- ncol(x)
  if (k < 2) {
    half <- function(who) list(items = many(who), alpha = NA)
    return(c(head, list(halves = list(half(colnames(x)), half(character(0))), correlation = NA, spearmanBrownEqual = NA, spearmanBrownUnequal = NA, guttman = NA)))
  }
  k1 <- ceiling(k / 2); k2 <- k - k1
  a <- x[, 1:k1, drop = FALSE]; b <- x[, (k1 + 1):k, drop = FALSE]
  sa <- rowSums(a); sb <- rowSums(b)
  r <- one_r(sa, sb)
  q <- k1 * k2 / k^2
  unequal <- if (is.na(r)) NA else if (r^2 == 1) 1 else (-r^2 + sqrt(r^4 + 4 * r^2 * (1 - r^2) * q)) / (2 * (1 - r^2) * q)
  equal <- if (is.na(r) || r == -1) NA else 2 * r / (1 + r)
  guttman <- if (var(sa + sb) == 0) NA else 2 * (1 - (var(sa) + var(sb)) / var(sa + sb))
  c(head, list(halves = list(list(items = many(colnames(a)), alpha = figure(alpha_of(a))), list(items = many(colnames(b)), alpha = figure(alpha_of(b)))),
    correlation = figure(r), spearmanBrownEqual = figure(equal), spearmanBrownUnequal = figure(unequal), guttman = figure(guttman)))
}

guttman_of <- function(s) {
  head <- scale_head(s)
  x <- complete_of(s); x <- x[, varying(x), drop = FALSE]
  k <- ncol(x)
  result <- c(head, list(items = many(colnames(x)), lambda1 = NA, lambda2 = NA, lambda3 = NA, lambda4 = NA, lambda5 = NA, lambda6 = NA))
  if (k < 2 || sum(codeviations(x)) == 0) return(result)
  v <- cov(x)
  total <- sum(codeviations(x)) / (nrow(x) * (nrow(x) - 1))
  off <- v; diag(off) <- 0
  l1 <- 1 - sum(diag(v)) / total
  k1 <- ceiling(k / 2)
  result$lambda1 <- figure(l1)
  result$lambda2 <- figure(l1 + sqrt(k / (k - 1) * sum(off^2)) / total)
  result$lambda3 <- figure(alpha_of(x))
  result$lambda4 <- figure(2 * (1 - (sum(v[1:k1, 1:k1]) + sum(v[-(1:k1), -(1:k1)])) / total))
  result$lambda5 <- figure(l1 + 2 * sqrt(max(colSums(off^2))) / total)
  if (!singular(x)) result$lambda6 <- figure(1 - sum(diag(v) / diag(inverse_of(correlations(x)))) / total)
  result
}

intraclass_of <- function(s) {
  head <- scale_head(s)
  x <- complete_of(s); x <- x[, varying(x), drop = FALSE]
  n <- nrow(x); k <- ncol(x)
  none <- list(value = NA, lower = NA, upper = NA, f = NA, df1 = NA, df2 = NA, p = NA)
  both <- list(single = none, average = none)
  wrap <- function(consistency, agreement) c(head, list(items = many(colnames(x)), model = "two-way-mixed", level = .95, consistency = consistency, agreement = agreement))
  if (k < 2) return(wrap(both, both))
  rows <- rowSums(x); columns <- colSums(x); all <- sum(x)
  # nk times the sums of squares are whole numbers
  between <- n * sum(rows^2) - all^2
  items <- k * sum(columns^2) - all^2
  error <- n * k * sum(x^2) - all^2 - between - items
  d1 <- n - 1; d2 <- (n - 1) * (k - 1)
  R <- between / (n * k) / d1; C <- items / (n * k) / (k - 1); E <- error / (n * k) / d2
  f <- if (error == 0) NA else R / E
  test <- list(f = figure(f), df1 = if (error == 0) NA else d1, df2 = if (error == 0) NA else d2, p = if (error == 0) NA else pf(f, d1, d2, lower.tail = FALSE))
  entry <- function(value, lower, upper) c(list(value = figure(value), lower = figure(lower), upper = figure(upper)), test)
  if (error == 0) {
    consistency <- list(single = entry(1, 1, 1), average = entry(1, 1, 1))
  } else {
    fl <- f / qf(.975, d1, d2); fu <- f * qf(.975, d2, d1)
    consistency <- list(single = entry((R - E) / (R + (k - 1) * E), (fl - 1) / (fl + k - 1), (fu - 1) / (fu + k - 1)),
                        average = entry(if (R == 0) NA else (R - E) / R, if (R == 0) NA else 1 - 1 / fl, if (R == 0) NA else 1 - 1 / fu))
  }
  if (error == 0 && items == 0) return(wrap(consistency, consistency))
  single <- (R - E) / (R + (k - 1) * E + k * (C - E) / n)
  denominator <- R + (C - E) / n
  average <- (R - E) / denominator
  # McGraw and Wong's table 7, Satterthwaite's df
  a <- k * single / (n * (1 - single)); b <- 1 + k * single * (n - 1) / (n * (1 - single))
  v <- (a * C + b * E)^2 / ((a * C)^2 / (k - 1) + (b * E)^2 / d2)
  f1 <- qf(.975, d1, v); f2 <- qf(.975, v, d1)
  if (between == 0) f1 <- f2 <- NA
  lower <- n * (R - f1 * E) / (f1 * (k * C + (k * n - k - n) * E) + n * R)
  upper <- n * (f2 * R - E) / (k * C + (k * n - k - n) * E + n * f2 * R)
  # of the mean of k: past minus infinity there is none, and next to it R's quantiles are too coarse
  step <- function(r) { below <- 1 + (k - 1) * r; if (is.na(below) || below < -1e-6) NA else if (below < 1e-6) "(unchecked)" else figure(k * r / below) }
  agreement <- list(single = entry(single, lower, upper), average = c(list(value = if (denominator <= 0) NA else average, lower = step(lower), upper = step(upper)), test))
  wrap(consistency, agreement)
}

# one factor by maximum likelihood: the discrepancy with loadings profiled out, its least over the uniquenesses
one_factor <- function(r) {
  k <- ncol(r)
  profile <- function(theta) {
    psi <- exp(theta)
    e <- eigen(r / sqrt(outer(psi, psi)), symmetric = TRUE)
    rest <- e$values[-1]
    value <- sum(rest - log(rest)) - (k - 1)
    loading <- sqrt(psi) * e$vectors[, 1] * sqrt(max(e$values[1] - 1, 0))
    list(value = value, loading = loading, psi = psi, values = e$values, vectors = e$vectors)
  }
  # derivative by theta: 1 - (r - ll')/psi on the diagonal, with the profile's loadings
  slope <- function(theta) { p <- profile(theta); 1 - (1 - p$loading^2) / p$psi + 0 * theta }
  best <- NULL
  fits <- list()
  starts <- c(list(log((1 - .5 / k) / diag(inverse_of(r))), rep(log(.5), k), rep(log(.9), k)), lapply(1:8, function(i) log(runif(k, .1, .95))))
  for (i in seq_len(k)) starts <- c(starts, list({ s <- rep(log(.7), k); s[i] <- log(.05); s }))
  for (start in starts) {
    fit <- tryCatch(nlminb(start, function(t) profile(t)$value, slope, lower = -30, upper = log(1.5), control = list(eval.max = 5000, iter.max = 5000, rel.tol = 1e-15, x.tol = 1e-13)), error = function(e) NULL)
    if (!is.null(fit) && is.finite(fit$objective)) fits <- c(fits, list(fit))
    if (!is.null(fit) && is.finite(fit$objective) && (is.null(best) || fit$objective < best$objective - 1e-12)) best <- fit
  }
  theta <- best$par
  heywood <- any(exp(theta) < 1e-4)
  proper <- any(sapply(fits, function(fit) all(exp(fit$par) > 1e-3) && max(abs(slope(fit$par))) < 1e-5))
  if (!heywood) for (round in 1:20) {
    g <- slope(theta)
    h <- sapply(seq_len(k), function(i) { e <- 1e-5; u <- theta; u[i] <- u[i] + e; w <- theta; w[i] <- w[i] - e; (slope(u) - slope(w)) / (2 * e) })
    move <- tryCatch(solve(h, g), error = function(e) rep(0, k))
    if (max(abs(move)) > .5) break
    # where rounding has the last word, the move with the smaller slope stands
    if (max(abs(slope(theta - move))) >= max(abs(g))) break
    theta <- theta - move
  }
  p <- profile(theta)
  c(p, list(heywood = heywood, proper = proper, slope = max(abs(slope(theta)))))
}

omega_of <- function(s) {
  head <- scale_head(s)
  x <- complete_of(s); x <- x[, varying(x), drop = FALSE]
  n <- nrow(x); k <- ncol(x)
  nothing <- c(head, list(omega = NA, items = list(), fit = NA))
  if (k < 3 || singular(x)) return(nothing)
  r <- correlations(x)
  sd <- apply(x, 2, sd)
  found <- one_factor(r)
  # the least is a Heywood case and another minimum isn't: which of them a program ends in depends on where it starts
  if (found$heywood && found$proper) return(c(head, list(omega = "(unchecked)", items = "(unchecked)", fit = "(unchecked)")))
  if (found$heywood) return(nothing)
  # not identified: fewer than three items load
  if (sum(abs(found$loading) > 1e-6) < 3) return(nothing)
  loading <- found$loading
  if (loading[which.max(abs(loading))] < 0) loading <- -loading
  l <- loading * sd; u <- found$psi * sd^2
  df <- k * (k - 3) / 2
  chisq <- (n - 1 - (2 * k + 5) / 6 - 2 / 3) * found$value
  c(head, list(omega = sum(l)^2 / (sum(l)^2 + sum(u)),
    items = lapply(seq_len(k), function(i) list(item = colnames(x)[i], loading = figure(l[i]), standardizedLoading = figure(loading[i]), explainedPercent = figure(100 * loading[i]^2), uniqueness = figure(u[i]))),
    fit = if (df == 0) NA else list(value = chisq, df = df, p = pchisq(chisq, df, lower.tail = FALSE))))
}

all_items <- function(plan) do.call(cbind, lapply(plan$scales, function(s) s$answers))

scale_stages <- function(plan) {
  each <- function(f, ...) lapply(plan$scales, f, ...)
  adequacy <- each(function(s) { h <- scale_head(s); adequacy_of(complete_of(s), h) })
  all <- all_items(plan)
  x <- all[complete.cases(all), , drop = FALSE]
  together <- adequacy_of(x, list(scale = NA, source = "data", n = nrow(x), excluded = nrow(all) - nrow(x)))
  list(validity = each(validity_of, plan), reliability = each(reliability_of), itemCorrelations = each(item_correlations), samplingAdequacy = c(adequacy, list(together)),
    alphaIntervals = each(alpha_interval), splitHalf = each(split_half), guttman = each(guttman_of), omega = each(omega_of), intraclass = each(intraclass_of))
}
