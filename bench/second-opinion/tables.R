# Crosstabs: tests, association, residuals, merging, odds ratios, strata, pairs.

z95 <- qnorm(.975)
none3 <- list(value = NA, lower = NA, upper = NA)
interval <- function(ln, se) list(value = figure(exp(ln)), lower = figure(exp(ln - z95 * se)), upper = figure(exp(ln + z95 * se)))

# two categories have their reference last
turned_side <- function(side) {
  if (length(side$labels) != 2 || !identical(side$labels[1], side$reference)) return(side)
  side$labels <- rev(side$labels); side$scores <- rev(side$scores); side$group <- 3 - side$group
  side
}
crossed <- function(row, column) {
  both <- !is.na(row$group) & !is.na(column$group)
  t <- table(factor(row$group[both], seq_along(row$labels)), factor(column$group[both], seq_along(column$labels)))
  t <- matrix(as.numeric(t), nrow(t))
  r <- rowSums(t) > 0; c <- colSums(t) > 0
  list(t = t[r, c, drop = FALSE], n = sum(t), missing = sum(!both), rows = row$labels[r], columns = column$labels[c], rs = row$scores[r], cs = column$scores[c],
    ordered = c(row$ordered, column$ordered), row = row, column = column)
}

table_stages <- function(plan, sides) {
  sides <- lapply(sides, function(s) turned_side(s))
  column <- sides[[plan$outcome]]
  tables <- if (is.null(column)) list() else lapply(Filter(function(name) !is.null(sides[[name]]), unlist(plan$predictors)), function(name) crossed(sides[[name]], column))
  each <- function(f, ...) lapply(tables, f, ...)
  list(bivariate = each(bivariate, plan), exactTests = each(exact_test), associations = each(association), residuals = each(residual), mergers = each(merger),
    oddsRatios = each(odds_ratios), stratified = strata_of(plan, tables, sides), mcnemar = Filter(is.list, lapply(plan$pairs, function(p) mcnemar(sides[[p[[1]]]], sides[[p[[2]]]], p, plan))))
}
names_of <- function(x) list(row = x$row$name, column = x$column$name, n = x$n, missing = x$missing)
expected_of <- function(t) outer(rowSums(t), colSums(t)) / sum(t)
below <- function(t, limit) if (length(t) == 0) 0 else sum(outer(rowSums(t), colSums(t)) < limit * sum(t))
enough <- function(t) nrow(t) > 1 && ncol(t) > 1
degrees <- function(t) max(nrow(t) - 1, 0) * max(ncol(t) - 1, 0)
tested <- function(value, df) list(value = figure(value), df = df, p = figure(pchisq(value, df, lower.tail = FALSE)))
untested <- function(df) list(value = NA, df = df, p = NA)
pearson <- function(t) { e <- expected_of(t); sum((t - e)^2 / e) }
scored_r <- function(t, rs, cs) {
  n <- sum(t)
  sxy <- n * sum(outer(rs, cs) * t) - sum(rs * rowSums(t)) * sum(cs * colSums(t))
  sxx <- n * sum(rs^2 * rowSums(t)) - sum(rs * rowSums(t))^2
  syy <- n * sum(cs^2 * colSums(t)) - sum(cs * colSums(t))^2
  if (length(t) == 0 || sxx == 0 || syy == 0) NA else if (sxy^2 == sxx * syy) sign(sxy) else sxy / sqrt(sxx * syy)
}
woolf <- function(t) if (any(t == 0)) none3 else interval(log(t[1, 1]) + log(t[2, 2]) - log(t[1, 2]) - log(t[2, 1]), sqrt(sum(1 / t)))

bivariate <- function(x, plan) {
  t <- x$t; n <- x$n
  four <- all(dim(t) == 2)
  df <- degrees(t)
  r <- scored_r(t, x$rs, x$cs)
  tests <- list(pearson = untested(df), continuityCorrection = NA, likelihoodRatio = untested(df), linearByLinear = if (is.na(r)) untested(df) else tested((n - 1) * r^2, 1), fisher = NA)
  risk <- NA
  if (enough(t)) {
    tests$pearson <- tested(pearson(t), df)
    e <- expected_of(t)
    # O ln(O / E) + E - O, with u = O / E - 1
    u <- (t * n - outer(rowSums(t), colSums(t))) / outer(rowSums(t), colSums(t))
    tests$likelihoodRatio <- tested(2 * sum(ifelse(t > 0, e * ((1 + u) * log1p(u) - u), e)), df)
  }
  if (four) {
    ad <- abs(t[1, 1] * t[2, 2] - t[1, 2] * t[2, 1])
    tests$continuityCorrection <- tested(n * max(ad - n / 2, 0)^2 / prod(rowSums(t), colSums(t)), 1)
    m <- rowSums(t)[1]; k <- colSums(t)[1]; at <- t[1, 1]
    tests$fisher <- list(p2 = fisher_of(t), p1 = if (at * n > m * k) phyper(at - 1, m, n - m, k, lower.tail = FALSE) else phyper(at, m, n - m, k))
    cohort <- function(i) {
      a <- t[1, i]; b <- t[1, 3 - i]; c <- t[2, i]; d <- t[2, 3 - i]
      list(column = x$columns[i], ratio = if (a == 0 || c == 0) none3 else interval(log(a / (a + b)) - log(c / (c + d)), sqrt(b / (a * (a + b)) + d / (c * (c + d)))))
    }
    risk <- list(oddsRatio = woolf(t), cohorts = list(cohort(1), cohort(2)))
  }
  # larger tables have it where it is the p to report
  if (!four && enough(t) && plan$p == "fisher") tests$fisher <- list(p2 = fisher_of(t), p1 = NA)
  cells <- length(t)
  source <- if (!enough(t)) NA else switch(plan$p, pearson = "pearson", `likelihood-ratio` = "likelihoodRatio", `continuity-correction` = if (four) "continuityCorrection" else "pearson",
    fisher = "fisher", `by-expected-count` = if (!four) "pearson" else if (below(t, 5) > 0) "fisher" else "continuityCorrection")
  p <- if (is.na(source)) NA else if (source == "fisher") tests$fisher$p2 else tests[[source]]$p
  c(names_of(x), list(cases = cases_of(n, x$missing), rows = many(x$rows), columns = many(x$columns), counts = grid(t), rowTotals = many(rowSums(t)), columnTotals = many(colSums(t)),
    rowPercent = grid(100 * t / rowSums(t)), totalPercent = many(100 * colSums(t) / n), expected = grid(if (cells == 0) t else expected_of(t)), cells = cells, expectedBelow5 = below(t, 5),
    expectedBelow5Percent = if (cells == 0) 0 else 100 * below(t, 5) / cells, minimumExpected = if (cells == 0) NA else min(expected_of(t)), chiSquare = tests, risk = risk,
    p = if (is.character(p)) p else figure(p), pSource = source, significant = if (is.character(p)) p else if (is.na(p)) NA else p < plan$alpha))
}

fisher_of <- function(t) {
  if (all(dim(t) == 2)) {
    m <- sum(t[1, ]); k <- sum(t[, 1]); n <- sum(t)
    support <- max(0, m + k - n):min(m, k)
    d <- dhyper(support, m, n - m, k)
    return(min(1, sum(d[d <= d[support == t[1, 1]] * (1 + 1e-7)])))
  }
  # larger ones take fisher.test minutes, and nothing can stop it
  room <- (nrow(t) - 1) * (ncol(t) - 1)
  if (room > 2 && sum(t) > c(120, 120, 90, 60, 60, 40)[min(room, 8) - 2]) return("(unchecked)")
  tryCatch(fisher.test(t, workspace = 2e7)$p.value, error = function(e) "(unchecked)")
}
exact_test <- function(x) {
  t <- x$t; n <- x$n
  small <- if (length(t) == 0) 0 else below(t, 5)
  result <- c(names_of(x), list(method = NA, value = NA, p = NA, interval = NA, tables = NA, seed = NA, pearson = c(if (enough(t)) tested(pearson(t), degrees(t)) else untested(degrees(t)), list(sampled = NA)),
    expectedBelow5 = small, expectedBelow5Percent = if (length(t) == 0) 0 else 100 * small / length(t), minimumExpected = if (length(t) == 0) NA else min(expected_of(t))))
  if (!enough(t)) return(result)
  r <- nrow(t); c <- ncol(t)
  p <- fisher_of(t)
  result$method <- "exact"
  # -2 ln of the table's probability times the constant that makes it chi-square-like
  ln <- sum(lfactorial(rowSums(t))) + sum(lfactorial(colSums(t))) - lfactorial(n) - sum(lfactorial(t))
  gamma <- (r - 1) * (c - 1) / 2 * log(2 * pi) - (r * c - 1) / 2 * log(n) + (c - 1) / 2 * sum(log(rowSums(t))) + (r - 1) / 2 * sum(log(colSums(t)))
  result$value <- if (r == 2 && c == 2) NA else -2 * (gamma + ln)
  result$p <- p
  result
}

# cases after in both or before in both, less those after in one and before in the other, for each cell
concordance <- function(t) {
  C <- D <- t * 0
  for (i in seq_len(nrow(t))) for (j in seq_len(ncol(t))) {
    up <- seq_len(nrow(t)) < i; down <- seq_len(nrow(t)) > i; left <- seq_len(ncol(t)) < j; right <- seq_len(ncol(t)) > j
    C[i, j] <- sum(t[up, left]) + sum(t[down, right]); D[i, j] <- sum(t[up, right]) + sum(t[down, left])
  }
  list(C = C, D = D)
}
association <- function(x) {
  t <- x$t; n <- x$n
  na <- list(value = NA, p = NA)
  ordered <- (x$ordered[1] || nrow(t) <= 2) && (x$ordered[2] || ncol(t) <= 2)
  empty <- list(value = NA, se = NA, t = NA, p = NA)
  result <- c(names_of(x), list(effect = NA, phi = na, cramersV = na, contingencyCoefficient = na, ordinal = if (ordered) list(gamma = empty, tauB = empty, spearman = empty, pearsonsR = empty) else NA))
  if (!enough(t)) return(result)
  chisq <- pearson(t)
  p <- pchisq(chisq, degrees(t), lower.tail = FALSE)
  phi <- if (all(dim(t) == 2)) (t[1, 1] * t[2, 2] - t[1, 2] * t[2, 1]) / sqrt(prod(rowSums(t), colSums(t))) else sqrt(chisq / n)
  result$effect <- c("negligible", "small", "medium", "large")[1 + sum(abs(phi) >= c(.1, .3, .5) - 1e-13)]
  result$phi <- list(value = figure(phi), p = p)
  result$cramersV <- list(value = sqrt(chisq / (n * (min(dim(t)) - 1))), p = p)
  result$contingencyCoefficient <- list(value = sqrt(chisq / (chisq + n)), p = p)
  if (ordered) result$ordinal <- ordinal_of(t, n, x)
  result
}
ordinal_of <- function(t, n, x) {
  cd <- concordance(t); C <- cd$C; D <- cd$D
  P <- sum(t * C); Q <- sum(t * D)
  Dr <- n^2 - sum(rowSums(t)^2); Dc <- n^2 - sum(colSums(t)^2)
  # n times what is under the root is whole
  null <- sqrt(max(n * sum(t * (C - D)^2) - (P - Q)^2, 0) / n)
  z <- if (null == 0) NA else (P - Q) / (2 * null)
  p <- 2 * pnorm(-abs(z))
  gamma <- if (P + Q == 0) NA else (P - Q) / (P + Q)
  gamma_se <- if (P + Q == 0) NA else 4 / (P + Q)^2 * sqrt(sum(t * (Q * C - P * D)^2))
  tau <- (P - Q) / sqrt(Dr * Dc)
  v <- outer(rowSums(t) * Dc, rep(1, ncol(t))) + outer(rep(1, nrow(t)), colSums(t) * Dr)
  inside <- sum(t * (2 * sqrt(Dr * Dc) * (C - D) + tau * v)^2) - n^3 * tau^2 * (Dr + Dc)^2
  tau_se <- sqrt(if (inside < 1e-9 * n^3 * (Dr + Dc)^2) 0 else inside) / (Dr * Dc)
  mid <- function(m) cumsum(m) - m + (m + 1) / 2
  list(gamma = list(value = figure(gamma), se = figure(gamma_se), t = figure(z), p = figure(p)), tauB = list(value = figure(tau), se = figure(tau_se), t = figure(z), p = figure(p)),
    spearman = correlation_of(t, n, mid(rowSums(t)), mid(colSums(t))), pearsonsR = correlation_of(t, n, x$rs, x$cs))
}
correlation_of <- function(t, n, rs, cs) {
  r <- scored_r(t, rs, cs)
  if (is.na(r)) return(list(value = NA, se = NA, t = NA, p = NA))
  a <- rs - sum(rs * rowSums(t)) / n; b <- cs - sum(cs * colSums(t)) / n
  S <- sum(outer(a, b) * t); Sx <- sum(a^2 * rowSums(t)); Sy <- sum(b^2 * colSums(t)); T <- sqrt(Sx * Sy)
  inner <- T * outer(a, b) - S * (outer(a^2, rep(Sy, length(b))) + outer(rep(Sx, length(a)), b^2)) / (2 * T)
  se <- sqrt(sum(t * inner^2)) / T^2
  test <- if (abs(r) == 1 || n < 3) NA else r * sqrt((n - 2) / (1 - r^2))
  list(value = r, se = figure(if (se < 1e-14) 0 else se), t = figure(test), p = figure(if (n < 3) NA else if (abs(r) == 1) 0 else 2 * pt(-abs(test), n - 2)))
}

residual <- function(x) {
  t <- x$t; n <- x$n
  e <- if (length(t) == 0) t else expected_of(t)
  ok <- enough(t)
  raw <- (t * n - outer(rowSums(t), colSums(t))) / n
  na <- t * NA
  a <- if (ok) raw / sqrt(e * outer(1 - rowSums(t) / n, 1 - colSums(t) / n)) else na
  out <- list()
  if (ok) for (i in seq_len(nrow(t))) for (j in seq_len(ncol(t))) if (abs(a[i, j]) > 1.96) out <- c(out, list(list(row = x$rows[i], column = x$columns[j], adjusted = a[i, j])))
  c(names_of(x), list(rows = many(x$rows), columns = many(x$columns), counts = grid(t), rowTotals = many(rowSums(t)), columnTotals = many(colSums(t)), expected = grid(e),
    unstandardized = grid(if (ok) raw else na), standardized = grid(if (ok) raw / sqrt(e) else na), adjusted = grid(a), limit = 1.96, notable = out))
}

# every way to cut a run of categories into at least two groups, the one without merging first
cuts <- function(k) {
  if (k < 2) return(list(rep(1, k)))
  all <- lapply(seq_len(2^(k - 1)) - 1, function(bits) cumsum(c(1, bitwAnd(bits, 2^(seq_len(k - 1) - 1)) > 0)))
  Filter(function(g) max(g) >= 2, all)
}
merged <- function(t, g, h) t(rowsum(t(rowsum(t, g)), h))
suffices <- function(t) below(t, 5) <= .2 * length(t) && below(t, 1) == 0
merger <- function(x) {
  t <- x$t
  result <- c(names_of(x), list(expectedBelow5Percent = if (length(t) == 0) 0 else 100 * below(t, 5) / length(t), minimumExpected = if (length(t) == 0) NA else min(expected_of(t))))
  need <- enough(t) && !all(dim(t) == 2) && !suffices(t)
  result$needed <- need; result$done <- FALSE; result$proposal <- NA
  if (!need) return(result)
  best <- NULL
  rows <- cuts(nrow(t)); columns <- cuts(ncol(t))
  for (g in rows) for (h in columns) {
    m <- merged(t, g, h)
    if (!suffices(m)) next
    gone <- c(nrow(t) - nrow(m), ncol(t) - ncol(m))
    which <- if (gone[2] == 0) 1 else if (gone[1] == 0) 2 else 3
    cases <- sum(rowSums(t)[g %in% which(tabulate(g) > 1)]) + sum(colSums(t)[h %in% which(tabulate(h) > 1)])
    key <- c(which, sum(gone), gone[2], below(m, 5), cases)
    # of equals the one that merges early: whose last group is the smallest, then the one before it
    key <- c(key, rev(tabulate(g)), rev(tabulate(h)))
    if (is.null(best) || precedes(key, best$key)) best <- list(key = key, g = g, h = h, m = m)
  }
  if (is.null(best)) return(result)
  m <- best$m
  groups <- function(labels, g) lapply(split(labels, g), many)
  plain <- function(l) { names(l) <- NULL; l }
  # merged sides that have an order, or nothing merged there
  ordered <- (best$key[1] == 2 || x$ordered[1]) && (best$key[1] == 1 || x$ordered[2])
  result$proposal <- list(rows = plain(groups(x$rows, best$g)), columns = plain(groups(x$columns, best$h)), ordered = ordered, counts = grid(unname(m)), rowTotals = many(rowSums(m)),
    columnTotals = many(colSums(m)), expected = grid(unname(expected_of(m))), expectedBelow5Percent = 100 * below(m, 5) / length(m), minimumExpected = min(expected_of(m)), chiSquare = tested(pearson(m), degrees(m)))
  result
}
precedes <- function(a, b) { d <- which(a != b); length(d) > 0 && a[d[1]] < b[d[1]] }

odds_ratios <- function(x) {
  t <- x$t
  head <- names_of(x)
  if (ncol(t) != 2 || nrow(t) < 2) return(c(head, list(event = NA, reference = NA, ratios = list(), overall = NA)))
  reference <- if (!is.null(x$row$reference) && x$row$reference %in% x$rows) match(x$row$reference, x$rows) else nrow(t)
  others <- setdiff(seq_len(nrow(t)), reference)
  ratios <- lapply(others, function(i) ratio_of(t[c(i, reference), ], x$rows[i]))
  overall <- NA
  if (length(others) > 1) {
    overall <- untested(length(others))
    if (all(t > 0)) {
      # all log odds alike: their weighted sum of squares about the weighted mean
      l <- log(t[, 1]) - log(t[, 2]); w <- 1 / (1 / t[, 1] + 1 / t[, 2])
      overall <- tested(sum(w * (l - sum(w * l) / sum(w))^2), length(others))
    }
  }
  c(head, list(event = x$columns[1], reference = x$rows[reference], ratios = ratios, overall = overall))
}
ratio_of <- function(c, label) {
  odds <- turned <- none3
  p <- NA
  correction <- "none"
  reads <- "as-is"
  if (all(colSums(c) > 0)) {
    h <- if (any(c == 0)) { correction <- "haldane-anscombe"; c + .5 } else c
    odds <- woolf(h); turned <- woolf(h[2:1, ])
    ln <- log1p((h[1, 1] * h[2, 2] - h[1, 2] * h[2, 1]) / (h[1, 2] * h[2, 1]))
    p <- 2 * pnorm(-abs(ln) / sqrt(sum(1 / h)))
    if (h[1, 1] * h[2, 2] < h[1, 2] * h[2, 1]) reads <- "turned"
  }
  list(category = label, counts = grid(c), correction = correction, oddsRatio = odds, p = figure(p), turned = turned, reads = reads, conditional = conditional_of(c),
    proportionRatio = if (c[2, 1] == 0) NA else c[1, 1] / sum(c[1, ]) / (c[2, 1] / sum(c[2, ])))
}
# noncentral hypergeometric distribution of the first cell
conditional_of <- function(c) {
  m <- sum(c[1, ]); k <- sum(c[, 1]); n <- sum(c); at <- c[1, 1]
  support <- max(0, m + k - n):min(m, k)
  if (length(support) == 1) return(none3)
  d <- dhyper(support, m, n - m, k, log = TRUE)
  weights <- function(ln) { w <- d + support * ln; w <- exp(w - max(w)); w / sum(w) }
  # grows with ln: a root by bisection, to the last bit
  root <- function(f) { low <- -60; high <- 60; for (i in 1:110) { mid <- (low + high) / 2; if (f(mid) < 0) low <- mid else high <- mid }; exp((low + high) / 2) }
  lowest <- at == min(support); highest <- at == max(support)
  list(value = if (highest) NA else if (lowest) 0 else root(function(ln) sum((support - at) * weights(ln))),
    lower = if (lowest) 0 else root(function(ln) sum(weights(ln)[support >= at]) - .025),
    upper = if (highest) NA else root(function(ln) .025 - sum(weights(ln)[support <= at])))
}

strata_of <- function(plan, tables, sides) {
  out <- list()
  for (name in unlist(plan$strata)) {
    side <- sides[[name]]
    if (is.null(side)) next
    # strata go in their own order, however a table turns them
    for (x in tables) if (x$row$name != name && x$column$name != name) out <- c(out, list(stratum_entry(x, side, name)))
  }
  out
}
stratum_entry <- function(x, side, name) {
  there <- !is.na(x$row$group) & !is.na(x$column$group) & !is.na(side$group)
  a <- table(factor(x$row$group[there], seq_along(x$row$labels)), factor(x$column$group[there], seq_along(x$column$labels)), factor(side$group[there], seq_along(side$labels)))
  r <- apply(a, 1, sum) > 0; c <- apply(a, 2, sum) > 0; s <- apply(a, 3, sum) > 0
  ts <- lapply(which(s), function(i) { m <- matrix(as.numeric(a[, , i]), nrow(a)); m[r, c, drop = FALSE] })
  labels <- side$labels[s]
  rows <- x$row$labels[r]; columns <- x$column$labels[c]
  rs <- x$row$scores[r]; cs <- x$column$scores[c]
  four <- length(rows) == 2 && length(columns) == 2
  why <- sapply(ts, function(t) if (sum(t) == 1) "one-case" else if (sum(rowSums(t) > 0) == 1) "one-row" else if (sum(colSums(t) > 0) == 1) "one-column" else NA_character_)
  used <- ts[is.na(why)]
  all <- Reduce(`+`, ts)
  head <- list(row = x$row$name, column = x$column$name, n = sum(there), missing = sum(!there), stratum = name, rows = many(rows), columns = many(columns),
    strata = lapply(seq_along(ts), function(i) list(label = labels[i], n = sum(ts[[i]]), counts = grid(ts[[i]]), oddsRatio = if (four) woolf(ts[[i]]) else NA, used = is.na(why[i]), why = why[i])))
  figures <- if (four) fourfold_strata(used, all) else list(crude = NA, cochran = NA, mantelHaenszel = NA, commonOddsRatio = NA, breslowDay = NA, tarone = NA)
  general <- untested(max(length(rows) - 1, 0) * max(length(columns) - 1, 0))
  ordered <- (x$ordered[1] || length(rows) <= 2) && (x$ordered[2] || length(columns) <= 2)
  linear <- if (ordered) untested(1) else NA
  if (length(used) > 0) {
    general <- general_association(used)
    if (is.na(general$value)) general$df <- degrees(all)
    if (ordered) linear <- linear_association(used, rs, cs)
  }
  c(head, figures, list(generalAssociation = general, linearAssociation = linear))
}
fourfold_strata <- function(used, all) {
  result <- list(crude = woolf(all), cochran = untested(1), mantelHaenszel = list(corrected = untested(1), uncorrected = untested(1)),
    commonOddsRatio = list(value = NA, lower = NA, upper = NA, ln = NA, lnSE = NA, lnLower = NA, lnUpper = NA, p = NA), breslowDay = untested(max(length(used) - 1, 0)), tarone = untested(max(length(used) - 1, 0)))
  if (length(used) == 0) return(result)
  part <- function(f) sapply(used, f)
  n <- part(sum); a <- part(function(t) t[1, 1]); b <- part(function(t) t[1, 2]); c <- part(function(t) t[2, 1]); d <- part(function(t) t[2, 2])
  margin <- (a + b) * (c + d) * (a + c) * (b + d)
  # (ad - bc) / n is a - E(a)
  terms <- (a * d - b * c) / n
  delta <- sum(terms)
  if (abs(delta) < 1e-12 * sum(abs(terms))) delta <- 0
  result$cochran <- tested(delta^2 / sum(margin / n^3), 1)
  v <- sum(margin / (n^2 * (n - 1)))
  result$mantelHaenszel <- list(corrected = tested(if (delta == 0) 0 else (abs(delta) - .5)^2 / v, 1), uncorrected = tested(delta^2 / v, 1))
  R <- a * d / n; S <- b * c / n
  if (sum(R) == 0 || sum(S) == 0) return(result)
  or <- sum(R) / sum(S)
  P <- (a + d) / n; Q <- (b + c) / n
  se <- sqrt(sum(P * R) / (2 * sum(R)^2) + sum(P * S + Q * R) / (2 * sum(R) * sum(S)) + sum(Q * S) / (2 * sum(S)^2))
  ln <- if (delta == 0) 0 else log(or)
  result$commonOddsRatio <- c(interval(ln, se), list(ln = ln, lnSE = se, lnLower = ln - z95 * se, lnUpper = ln + z95 * se, p = 2 * pnorm(-abs(ln) / se)))
  # the first cell that the common odds ratio and the margins give
  m <- a + b; k <- a + c
  A <- mapply(function(m, k, n) {
    low <- max(0, m + k - n); high <- min(m, k)
    f <- function(v) v * (n - m - k + v) - or * (m - v) * (k - v)
    for (i in 1:200) { mid <- (low + high) / 2; if (f(mid) < 0) low <- mid else high <- mid }
    (low + high) / 2
  }, m, k, n)
  V <- 1 / (1 / A + 1 / (m - A) + 1 / (k - A) + 1 / (n - m - k + A))
  bd <- sum((a - A)^2 / V)
  if (length(used) > 1) {
    result$breslowDay <- tested(bd, length(used) - 1)
    result$tarone <- tested(bd - sum(a - A)^2 / sum(V), length(used) - 1)
  }
  result
}
general_association <- function(used) {
  all <- Reduce(`+`, used)
  r <- rowSums(all) > 0; c <- colSums(all) > 0
  used <- lapply(used, function(t) t[r, c, drop = FALSE])
  rows <- sum(r); columns <- sum(c)
  df <- (rows - 1) * (columns - 1)
  if (df < 1) return(untested(df))
  g <- rep(0, df); v <- matrix(0, df, df)
  for (t in used) {
    n <- sum(t); e <- expected_of(t)
    g <- g + as.vector((t - e)[-rows, -columns])
    pr <- (rowSums(t) / n)[-rows]; pc <- (colSums(t) / n)[-columns]
    v <- v + n^2 / (n - 1) * kronecker(diag(pc, length(pc)) - pc %*% t(pc), diag(pr, length(pr)) - pr %*% t(pr))
  }
  # strata that leave a combination of counts no room to vary
  if (rcond(v) < 1e-12) return(untested(df))
  tested(if (max(abs(g)) < 1e-12) 0 else sum(g * solve(v, g)), df)
}
linear_association <- function(used, rs, cs) {
  g <- 0; v <- 0
  for (t in used) {
    n <- sum(t); m <- rowSums(t); k <- colSums(t)
    g <- g + sum(outer(rs, cs) * t) - sum(rs * m) * sum(cs * k) / n
    v <- v + (sum(rs^2 * m) - sum(rs * m)^2 / n) * (sum(cs^2 * k) - sum(cs * k)^2 / n) / (n - 1)
  }
  if (v < 1e-12) untested(1) else tested(if (abs(g) < 1e-11) 0 else g^2 / v, 1)
}

mcnemar <- function(one, two, names, plan) {
  if (is.null(one) || is.null(two)) return(NA)
  labels <- unique(c(one$labels, two$labels))
  there <- !is.na(one$group) & !is.na(two$group)
  t <- table(factor(one$labels[one$group[there]], labels), factor(two$labels[two$group[there]], labels))
  t <- matrix(as.numeric(t), length(labels))
  met <- rowSums(t) + colSums(t) > 0
  t <- t[met, met, drop = FALSE]; labels <- labels[met]; k <- length(labels); n <- sum(t)
  up <- t[upper.tri(t)]; down <- t(t)[upper.tri(t)]
  changed <- up + down > 0
  discordant <- sum(up + down)
  four <- k == 2
  symmetry <- if (any(changed)) tested(sum(((up - down)^2 / (up + down))[changed]), sum(changed)) else untested(k * (k - 1) / 2)
  exact <- continuity <- difference <- odds <- NA
  p <- symmetry$p; source <- "bowker"
  if (four) {
    b <- t[1, 2]; c <- t[2, 1]
    exact <- list(p = if (b + c == 0) 1 else min(1, 2 * pbinom(min(b, c), b + c, .5)))
    continuity <- if (b + c == 0) untested(1) else tested((abs(b - c) - 1)^2 / (b + c), 1)
    d <- (b - c) / n; se <- sqrt((b + c) - (b - c)^2 / n) / n
    difference <- list(value = d, lower = d - z95 * se, upper = d + z95 * se)
    odds <- list(value = figure(b / c), lower = if (b == 0) 0 else { q <- qbeta(.025, b, c + 1); q / (1 - q) }, upper = if (c == 0) NA else { q <- qbeta(.975, b + 1, c); q / qbeta(.025, c, b + 1) })
    if (b + c <= 25) { p <- exact$p; source <- "exact" } else { p <- continuity$p; source <- "continuityCorrection" }
  }
  list(first = names[[1]], second = names[[2]], n = n, missing = sum(!there), categories = many(labels), counts = grid(t), discordant = discordant, exact = exact, continuityCorrection = continuity, uncorrected = symmetry,
    difference = difference, oddsRatio = odds, p = figure(p), pSource = if (is.na(p)) NA else source, significant = if (is.na(p)) NA else p < plan$alpha)
}
