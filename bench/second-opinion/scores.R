# Numbers and scores: descriptives, percentiles, extremes, pictures, normality, cut-offs; and frequencies.

# values as whole numbers of their last decimal: what is compared or summed exactly
whole <- function(s) round(s$x * 10^s$decimals)

score_stages <- function(scores, plan) {
  normal <- lapply(scores, normality_of, plan)
  cuts <- list(); groups <- list()
  for (i in seq_along(scores)) {
    s <- scores[[i]]
    if (is.null(s$labels) || !is.null(s$bins)) next
    cut <- cutoff_of(s, normal[[i]]$normal, plan)
    cuts <- c(cuts, list(cut$entry))
    if (!is.null(cut$group)) groups[[s$name]] <- cut$group
  }
  list(cut = groups, stages = list(
    descriptives = lapply(scores, descriptives_of), normality = normal, cutoffs = cuts, percentiles = lapply(scores, percentiles_of),
    extremes = lapply(scores, extremes_of), histograms = lapply(scores, histogram_of), qqPlots = lapply(scores, qq_of)))
}
score_head <- function(s) list(variable = s$name, n = sum(!is.na(s$x)), missing = sum(is.na(s$x)))

# at (n + 1) p, held at the ends; table: a dot where there is no next case
haverage <- function(x, p, table = FALSE) {
  n <- length(x)
  if (n == 0) return(NA)
  x <- sort(x)
  at <- round((n + 1) * p * 1e6) / 1e6
  k <- floor(at); g <- at - k
  if (k < 1) return(x[1])
  if (k >= n) return(if (table) NA else x[n])
  (1 - g) * x[k] + g * x[k + 1]
}

# central sums of powers: of the whole numbers less their (rounded) mean, then moved to the mean itself
central <- function(s) {
  w <- whole(s); w <- w[!is.na(w)]
  n <- length(w)
  if (n == 0) return(list(n = 0))
  shift <- round(mean(w)); d <- w - shift
  m <- sum(d) / n
  s2 <- sum(d^2); s3 <- sum(d^3); s4 <- sum(d^4)
  u <- 10^s$decimals
  M2 <- s2 - n * m^2
  M3 <- s3 - 3 * m * s2 + 2 * n * m^3
  M4 <- s4 - 4 * m * s3 + 6 * m^2 * s2 - 3 * n * m^4
  if (all(w == w[1])) M2 <- M3 <- M4 <- 0
  list(n = n, mean = (shift + m) / u, M2 = M2 / u^2, M3 = M3 / u^3, M4 = M4 / u^4)
}
skew_se <- function(n) if (n < 3) NA else sqrt(6 * n * (n - 1) / ((n - 2) * (n + 1) * (n + 3)))
kurt_se <- function(n) if (n < 4) NA else 2 * skew_se(n) * sqrt((n^2 - 1) / ((n - 3) * (n + 5)))
shape <- function(s) {
  c <- central(s); n <- c$n
  if (n < 2 || c$M2 == 0) return(list(skewness = NA, kurtosis = NA))
  v <- c$M2 / (n - 1)
  list(skewness = if (n < 3) NA else n * c$M3 / ((n - 1) * (n - 2) * v^1.5),
       kurtosis = if (n < 4) NA else (n * (n + 1) * c$M4 - 3 * (n - 1) * c$M2^2) / ((n - 1) * (n - 2) * (n - 3) * v^2))
}
modes_of <- function(x) { if (length(x) == 0) return(x); t <- table(x); sort(as.numeric(names(t)[t == max(t)])) }
trimmed <- function(x) {
  n <- length(x)
  if (n == 0) return(NA)
  x <- sort(x)
  off <- .05 * n; k <- floor(round(off, 9))
  weight <- rep(1, n)
  left <- off
  for (i in seq_len(k + 1)) { take <- min(1, left); if (take <= 0) break; weight[i] <- weight[i] - take; weight[n + 1 - i] <- weight[n + 1 - i] - take; left <- left - take }
  sum(weight * x) / (.9 * n)
}

descriptives_of <- function(s) {
  x <- s$x[!is.na(s$x)]
  c <- central(s); n <- c$n
  mean <- if (n == 0) NA else c$mean
  var <- if (n < 2) NA else c$M2 / (n - 1)
  se <- sqrt(var / n)
  half <- if (n < 2) NA else qt(.975, n - 1) * se
  h <- shape(s)
  range <- if (n == 0) NA else (max(whole(s), na.rm = TRUE) - min(whole(s), na.rm = TRUE)) / 10^s$decimals
  mode <- modes_of(x)
  c(score_head(s), list(cases = cases_of(n, sum(is.na(s$x))), mean = figure(mean), meanSE = figure(se), meanLower = figure(mean - half), meanUpper = figure(mean + half),
    trimmedMean = figure(trimmed(x)), median = figure(haverage(x, .5)), modes = many(head(mode, 20)), variance = figure(var), sd = figure(sqrt(var)),
    minimum = if (n == 0) NA else min(x), maximum = if (n == 0) NA else max(x), range = figure(range), iqr = figure(haverage(x, .75) - haverage(x, .25)),
    skewness = figure(h$skewness), skewnessSE = figure(skew_se(n)), kurtosis = figure(h$kurtosis), kurtosisSE = figure(kurt_se(n))))
}

lower_20 <- matrix(c(5, .289, .303, 6, .269, .281, 7, .252, .264, 8, .239, .250, 9, .227, .238, 10, .217, .228, 11, .208, .218, 12, .200, .210, 13, .193, .202, 14, .187, .196,
  15, .181, .190, 16, .176, .184, 17, .171, .179, 18, .167, .175, 19, .163, .170, 20, .159, .166, 25, .143, .150, 30, .131, .138, 40, .115, .120, 100, .074, .077, 400, .037, .039, 900, .025, .026), ncol = 3, byrow = TRUE)
lilliefors_p <- function(d, n) {
  if (n < 5) return(list(p = NA, bound = FALSE))
  if (n <= 100) { a <- -7.01256 * (n + 2.78019); b <- 2.99587 * sqrt(n + 2.78019); c <- 2.1804661 + .974598 / sqrt(n) + 1.67997 / n }
  else { a <- -7.90289126054 * n^.98; b <- 3.180370175721 * n^.49; c <- 2.2947256 }
  d10 <- (-b - sqrt(b^2 - 4 * a * c)) / (2 * a)
  d15 <- approx(lower_20[, 1], lower_20[, 3], n)$y; d20 <- approx(lower_20[, 1], lower_20[, 2], n)$y
  if (d > d10) list(p = exp(a * d^2 + b * d + c - 2.3025851), bound = FALSE)
  else if (d >= d15) list(p = .10 + .05 * (d10 - d) / (d10 - d15), bound = FALSE)
  else if (d >= d20) list(p = .15 + .05 * (d15 - d) / (d15 - d20), bound = FALSE)
  else list(p = .2, bound = TRUE)
}
normality_of <- function(s, plan) {
  w <- whole(s); w <- w[!is.na(w)]; n <- length(w)
  h <- shape(s)
  sr <- figure(h$skewness / skew_se(n)); kr <- figure(h$kurtosis / kurt_se(n))
  varies <- n > 1 && any(w != w[1])
  sw <- NA; lf <- NA
  if (varies && n >= 3) { t <- shapiro.test(w - round(mean(w))); sw <- list(w = figure(t$statistic), df = n, p = t$p.value) }
  if (varies) {
    x <- sort(w - round(mean(w))); z <- pnorm((x - mean(x)) / sd(x))
    d <- max(seq_len(n) / n - z, z - (seq_len(n) - 1) / n)
    p <- lilliefors_p(d, n)
    lf <- list(d = d, df = n, p = p$p, lowerBound = p$bound)
  }
  limit <- if (plan$ruleOfP) plan$alpha else 2
  within <- function(r) (if (plan$signed) r else abs(r)) <= limit
  normal <- switch(plan$rule, `skewness-ratio` = within(sr), `skewness-and-kurtosis` = within(sr) & within(kr),
    `shapiro-wilk` = if (is.list(sw)) sw$p >= limit else NA, lilliefors = if (is.list(lf)) lf$p >= limit else NA)
  list(variable = s$name, rule = plan$rule, limit = limit, skewnessRatio = sr, kurtosisRatio = kr, shapiroWilk = sw, lilliefors = lf, normal = normal)
}

cutoff_of <- function(s, normal, plan) {
  w <- whole(s); there <- !is.na(w); n <- sum(there); u <- 10^s$decimals
  cut_by <- function(statistic) {
    if (n == 0) return(NULL)
    v <- w[there]
    exact <- if (statistic == "mean") central(s)$mean else haverage(v, .5) / u
    if (plan$rounding == "nearest") {
      # halves up; the mean as a ratio of whole numbers
      used <- if (statistic == "mean") floor((2 * sum(v) + n * u) / (2 * n * u) + 1e-12) else floor(exact + .5)
      return(list(statistic = statistic, exact = exact, used = used, high = w >= round(used * u)))
    }
    # twice the median of whole numbers is whole; the mean times n is
    high <- if (statistic == "mean") n * w >= sum(v) else 2 * w >= round(2 * haverage(v, .5))
    list(statistic = statistic, exact = exact, used = exact, high = high)
  }
  rule <- if (is.na(normal)) NULL else cut_by(if (normal) "mean" else "median")
  cut <- if (identical(s$cutoff, "auto")) rule
    else if (is.character(s$cutoff)) cut_by(s$cutoff)
    else list(statistic = "fixed", exact = s$cutoff, used = s$cutoff, high = s$x >= s$cutoff)
  part <- function(which) {
    count <- if (is.null(cut)) 0 else sum(cut$high == (which == 2), na.rm = TRUE)
    list(label = s$labels[which], count = count, percent = if (n == 0) 0 else 100 * count / n)
  }
  entry <- list(variable = s$name, statistic = if (is.null(cut)) NA else cut$statistic, exact = if (is.null(cut)) NA else figure(cut$exact), used = if (is.null(cut)) NA else figure(cut$used),
    low = part(1), high = part(2), rule = if (is.null(rule)) list(statistic = NA, value = NA, low = 0, high = 0)
      else list(statistic = rule$statistic, value = figure(rule$used), low = sum(!rule$high, na.rm = TRUE), high = sum(rule$high, na.rm = TRUE)))
  list(entry = entry, group = if (is.null(cut)) NULL else ifelse(is.na(w), NA, 1 + cut$high))
}

percentiles_of <- function(s) {
  x <- s$x[!is.na(s$x)]
  n <- length(x)
  hinges <- if (n == 0) rep(NA, 5) else fivenum(x)
  at <- c(5, 10, 25, 50, 75, 90, 95)
  c(score_head(s), list(points = lapply(seq_along(at), function(i) {
    point <- list(percent = at[i], weightedAverage = figure(haverage(x, at[i] / 100, TRUE)))
    if (at[i] %in% c(25, 50, 75)) point$tukeysHinge <- figure(hinges[i - 1])
    point
  })))
}

extremes_of <- function(s) {
  there <- which(!is.na(s$x)); n <- length(there)
  x <- s$x[there]
  # by value descending, of equal ones the earlier case first
  o <- order(-x, there)
  five <- min(5, n %/% 2)
  pairs <- function(places) lapply(places, function(i) list(case = there[i], value = x[i]))
  highest <- head(o, five); lowest <- head(rev(o), five)
  more <- function(listed) if (length(listed) == 0) 0 else sum(x == x[listed[length(listed)]]) - sum(x[listed] == x[listed[length(listed)]])
  c(score_head(s), list(highest = pairs(highest), lowest = pairs(lowest), moreHighest = more(highest), moreLowest = more(lowest)))
}

gcd <- function(a, b) { while (b > 0) { t <- a %% b; a <- b; b <- t }; a }
histogram_of <- function(s) {
  head <- score_head(s)
  w <- whole(s); w <- w[!is.na(w)]; n <- length(w); u <- 10^s$decimals
  c0 <- central(s)
  mean <- if (n == 0) NA else c0$mean; sd <- if (n < 2) NA else sqrt(c0$M2 / (n - 1))
  result <- c(head, list(mean = figure(mean), sd = figure(sd)))
  if (n == 0) return(c(result, list(bins = list())))
  values <- sort(unique(w))
  curve <- function(from, to) if (is.na(sd) || sd == 0) NA
    # in the tail that is the smaller
    else if (from > mean) n * (pnorm(from, mean, sd, lower.tail = FALSE) - pnorm(to, mean, sd, lower.tail = FALSE))
    else n * (pnorm(to, mean, sd) - pnorm(from, mean, sd))
  # the common step; of one value alone 1
  step <- if (length(values) == 1) u else Reduce(gcd, diff(values))
  places <- (values[length(values)] - values[1]) / step + 1
  if (places <= 25) {
    centres <- values[1] + step * (seq_len(places) - 1)
    bins <- lapply(centres, function(m) list(from = (m - step / 2) / u, to = (m + step / 2) / u, value = m / u, count = sum(w == m), expected = figure(curve((m - step / 2) / u, (m + step / 2) / u))))
    return(c(result, list(bins = bins)))
  }
  scott <- 3.49 * sd * n^(-1 / 3)
  c(result, list(bins = ranges_of(w, u, n, step, scott, curve)))
}
ranges_of <- function(w, u, n, step, scott, curve) {
  nice <- sort(as.vector(outer(c(1, 2, 5), 10^(-6:9))))
  down <- function(x) max(nice[nice <= x * (1 + 1e-12)])
  width <- down(scott)
  unit <- step / u
  # ten steps or more are wide enough to be round by themselves
  if (width < 10 * unit) width <- max(1, down(max(1, scott / unit))) * unit
  bars <- function(width) floor(max(w) / (width * u) + 1e-9) - floor(min(w) / (width * u) + 1e-9) + 1
  while (bars(width) > 40) width <- min(nice[nice > width * (1 + 1e-9)])
  wide <- round(width * u)
  first <- floor(min(w) / wide); last <- floor(max(w) / wide)
  lapply(first:last, function(i) list(from = i * wide / u, to = (i + 1) * wide / u, count = sum(floor(w / wide) == i), expected = figure(curve(i * wide / u, (i + 1) * wide / u))))
}

qq_of <- function(s) {
  x <- s$x[!is.na(s$x)]; n <- length(x)
  values <- sort(unique(x))
  counts <- sapply(values, function(v) sum(x == v))
  rank <- rank(x)[match(values, x)]
  c0 <- central(s)
  varies <- length(values) > 1
  expected <- if (varies) c0$mean + sqrt(c0$M2 / (n - 1)) * qnorm((rank - 3 / 8) / (n + 1 / 4)) else rep(NA, length(values))
  c(score_head(s), list(points = lapply(seq_along(values), function(i) list(value = values[i], count = counts[i], expected = figure(expected[i])))))
}

frequencies <- function(plan, sides) {
  out <- list()
  entry <- function(name, counts, missing, total, values, labels) {
    n <- sum(counts)
    keep <- counts > 0
    counts <- counts[keep]; values <- values[keep]; labels <- labels[keep]
    list(variable = name, n = n, missing = missing, cases = cases_of(n, missing), totalScore = total, modes = many(values[counts == max(c(counts, 0))]),
      values = lapply(seq_along(counts), function(i) list(value = values[[i]], label = labels[i], count = counts[i], percent = 100 * counts[i] / (n + missing),
        validPercent = 100 * counts[i] / n, cumulativePercent = 100 * sum(counts[1:i]) / n)))
  }
  grouped <- function(name, values = NULL) {
    side <- sides[[name]]
    if (is.null(side)) return(list())
    counts <- tabulate(as.integer(side$group[!is.na(side$group)]), length(side$labels))
    list(entry(name, counts, sum(is.na(side$group)), NA, if (is.null(values)) as.list(side$labels) else values, side$labels))
  }
  for (v in plan$variables) out <- c(out, grouped(v$name, if (v$name == "level") as.list(as.numeric(unlist(v$scores))) else NULL))
  for (s in plan$scales) {
    for (item in unlist(s$items)) {
      x <- s$answers[, item]
      codes <- s$low:s$high
      labels <- unlist(s$codeLabels)
      if (item %in% unlist(s$reverse)) labels <- rev(labels)
      counts <- sapply(codes, function(code) sum(x == code, na.rm = TRUE))
      out <- c(out, list(entry(item, counts, sum(is.na(x)), sum(x, na.rm = TRUE), as.list(codes), labels)))
    }
    out <- c(out, grouped(s$name))
  }
  out
}
