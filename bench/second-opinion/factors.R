# Factor analysis of the items of all scales together.

factor_stages <- function(plan) {
  all <- all_items(plan)
  x <- all[complete.cases(all), , drop = FALSE]
  scale_of <- unlist(lapply(plan$scales, function(s) setNames(rep(s$name, length(s$items)), unlist(s$items))))
  list(factors = list(factor_entry(x, nrow(all) - nrow(x), scale_of, plan$factor)))
}
shares <- function(sums, k) lapply(seq_along(sums), function(i) list(total = figure(sums[i]), percent = figure(100 * sums[i] / k), cumulativePercent = figure(100 * sum(sums[1:i]) / k)))

factor_entry <- function(x, excluded, scale_of, method) {
  head <- list(scale = NA, source = "data", n = nrow(x), excluded = excluded, extraction = method$extraction, criterion = method$number)
  none <- list(rotation = "none", factors = NA, iterations = NA, extracted = list(), rotated = list(), items = list(), measures = list(), transformation = NA, factorCorrelations = NA)
  x <- x[, varying(x), drop = FALSE]
  n <- nrow(x); k <- ncol(x)
  if (k < 2) return(c(head, list(initial = list()), none))
  r <- correlations(x)
  rank <- min(n - 1, rank_of(codeviations(x)))
  values <- eigen(r, symmetric = TRUE, only.values = TRUE)$values
  if (rank < k) values[(rank + 1):k] <- 0
  head$initial <- shares(values, k)
  wanted <- if (method$number == "kaiser") sum(values > 1 + 1e-10) else method$number
  got <- if (method$extraction == "principal-components") components(r, wanted, rank) else axes(r, wanted, rank)
  if (is.null(got)) return(c(head, none))
  # the iterations are of our way there: not compared
  loadings <- got$loadings
  m <- ncol(loadings)
  rotation <- if (m < 2) "none" else method$rotation
  turned <- switch(rotation, none = list(loadings = loadings), varimax = varimax_of(loadings), promax = promax_of(loadings))
  sums <- function(a) colSums(a^2)
  places <- misfits(turned$loadings, scale_of[colnames(x)])
  c(head, list(rotation = rotation, factors = m, iterations = if (is.null(got$iterations)) NA else got$iterations, extracted = shares(sums(loadings), k),
    rotated = switch(rotation, none = list(), varimax = shares(sums(turned$loadings), k), promax = lapply(sums(turned$structure), function(t) list(total = t, percent = NA, cumulativePercent = NA))),
    items = lapply(seq_len(k), function(i) list(item = colnames(x)[i], scale = unname(scale_of[colnames(x)[i]]), initialCommunality = figure(got$initial[i]), communality = figure(got$communality[i]),
      loadings = many(loadings[i, ]), rotated = many(turned$loadings[i, ]), structure = if (rotation == "promax") many(turned$structure[i, ]) else NA, factor = places$factor[i] - 1, misfit = places$misfit[i])),
    measures = many(places$measures), transformation = if (rotation == "varimax") grid(turned$transformation) else NA, factorCorrelations = if (rotation == "promax") grid(turned$correlations) else NA))
}
positive <- function(a) { for (j in seq_len(ncol(a))) { top <- which(abs(a[, j]) > max(abs(a[, j])) - 1e-9)[1]; if (a[top, j] < 0) a[, j] <- -a[, j] }; a }

components <- function(r, m, rank) {
  if (m < 1 || m > ncol(r) || m > rank) return(NULL)
  e <- eigen(r, symmetric = TRUE)
  a <- positive(e$vectors[, 1:m, drop = FALSE] %*% diag(sqrt(e$values[1:m]), m))
  list(loadings = a, communality = rowSums(a^2), initial = rep(1, ncol(r)))
}

axes <- function(r, m, rank) {
  k <- ncol(r)
  if (rank < k || m < 1 || m >= k) return(NULL)
  smc <- 1 - 1 / diag(inverse_of(r))
  step <- function(h) {
    reduced <- r; diag(reduced) <- h
    e <- eigen(reduced, symmetric = TRUE)
    v <- e$values[1:m]
    if (any(v <= 0)) return(NULL)
    list(h = rowSums(sweep(e$vectors[, 1:m, drop = FALSE]^2, 2, v, "*")), values = v, vectors = e$vectors[, 1:m, drop = FALSE])
  }
  h <- smc
  for (round in 1:4000) {
    s <- step(h)
    if (is.null(s) || any(s$h > 1 + 1e-9)) return(NULL)
    moved <- max(abs(s$h - h))
    h <- s$h
    if (moved < 1e-12) break
  }
  if (round > 30) {
    # slow, and so not there yet when nothing seems to move: Newton's method on the same fixed point
    for (turn in 1:20) {
      s <- step(h); if (is.null(s)) return(NULL)
      f <- s$h - h
      j <- sapply(seq_len(k), function(i) { e <- 1e-6; up <- h; up[i] <- up[i] + e; down <- h; down[i] <- down[i] - e; (step(up)$h - step(down)$h) / (2 * e) }) - diag(k)
      h <- h - solve(j, f)
      if (any(h > 1)) return(NULL)
      if (max(abs(f)) < 1e-14) break
    }
    s <- step(h)
  }
  a <- positive(s$vectors %*% diag(sqrt(s$values), m))
  list(loadings = a, communality = rowSums(a^2), initial = smc, iterations = round)
}

# Kaiser (1958): normalized rows, planes turned until nothing moves
varimax_of <- function(a) {
  m <- ncol(a); k <- nrow(a)
  length <- sqrt(rowSums(a^2))
  b <- a / ifelse(length == 0, 1, length)
  t <- diag(m)
  for (sweep in 1:2000) {
    largest <- 0
    for (i in 1:(m - 1)) for (j in (i + 1):m) {
      u <- b[, i]^2 - b[, j]^2; v <- 2 * b[, i] * b[, j]
      numerator <- 2 * (sum(u * v) - sum(u) * sum(v) / k)
      denominator <- sum(u^2 - v^2) - (sum(u)^2 - sum(v)^2) / k
      angle <- atan2(numerator, denominator) / 4
      if (abs(numerator) < 1e-15 && abs(denominator) < 1e-15) angle <- 0
      largest <- max(largest, abs(angle))
      g <- matrix(c(cos(angle), sin(angle), -sin(angle), cos(angle)), 2)
      b[, c(i, j)] <- b[, c(i, j)] %*% g
      t[, c(i, j)] <- t[, c(i, j)] %*% g
    }
    if (largest < 1e-14) break
  }
  l <- a %*% t
  o <- order(-colSums(l^2))
  l <- l[, o, drop = FALSE]; t <- t[, o, drop = FALSE]
  p <- positive(l)
  flip <- sign(colSums(p * l))
  list(loadings = p, transformation = sweep(t, 2, flip, "*"))
}

promax_of <- function(a) {
  v <- varimax_of(a)$loadings
  length <- sqrt(rowSums(v^2))
  target <- sign(v) * abs(v / ifelse(length == 0, 1, length))^4
  u <- solve(crossprod(v), crossprod(v, target))
  u <- u %*% diag(sqrt(diag(solve(crossprod(u)))))
  pattern <- v %*% u
  correlations <- solve(crossprod(u))
  structure <- pattern %*% correlations
  p <- positive(pattern)
  flip <- sign(colSums(p * pattern))
  list(loadings = p, structure = sweep(structure, 2, flip, "*"), correlations = correlations * outer(flip, flip))
}

misfits <- function(a, scales) {
  size <- abs(a)
  own <- apply(size, 1, which.max)
  best <- size[cbind(seq_len(nrow(a)), own)]
  second <- if (ncol(a) < 2) rep(0, nrow(a)) else apply(size, 1, function(v) sort(v, decreasing = TRUE)[2])
  most <- function(count, weight) { w <- which(count == max(count)); if (length(w) > 1) w <- w[order(-round(weight[w], 9))]; w[1] }
  home <- sapply(unique(scales), function(s) most(sapply(seq_len(ncol(a)), function(f) sum(own[scales == s] == f)), colSums(a[scales == s, , drop = FALSE]^2)))
  measures <- sapply(seq_len(ncol(a)), function(f) {
    on <- which(own == f)
    if (length(on) == 0) return(NA_character_)
    u <- unique(scales)
    u[most(sapply(u, function(s) sum(scales[on] == s)), sapply(u, function(s) sum(a[scales == s, f]^2)))]
  })
  misfit <- ifelse(best < .4, "no-loading", ifelse(own != home[scales], "other-factor", ifelse(second >= .4, "cross-loading", NA)))
  list(factor = own, measures = unname(measures), misfit = unname(misfit))
}
