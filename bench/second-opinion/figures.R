# A second calculation of all figures of made-up studies: Rscript figures.R FOLDER ..., each with data.csv and plan.json; writes
# figures.tsv there, a figure a line by its path in the result. Formulas are the literature's and SPSS's, written anew.
suppressMessages(library(jsonlite))
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
for (part in c("scales.R", "factors.R", "scores.R", "tables.R")) source(file.path(here, part))

# --- writing --------------------------------------------------------------------------------------------------------

figure <- function(x) if (length(x) != 1 || is.na(x) || !is.finite(x)) NA else unname(as.numeric(x))
many <- function(x) lapply(unname(as.list(x)), function(v) if (is.numeric(v)) figure(v) else v)
grid <- function(m) lapply(seq_len(nrow(m)), function(i) many(m[i, ]))
field <- function(value) {
  if (is.na(value)) "null"
  else if (is.character(value)) paste0("s", value)
  else if (is.logical(value)) if (value) "true" else "false"
  else sprintf("%.17g", value)
}
flatten <- function(value, path) {
  if (!is.list(value) && length(value) != 1) stop(path, " is no figure")
  if (!is.list(value)) return(paste0(path, "\t", field(value)))
  if (length(value) == 0) return(paste0(path, ".length\t0"))
  if (is.null(names(value))) {
    inner <- lapply(seq_along(value), function(i) flatten(value[[i]], paste0(path, "[", i - 1, "]")))
    return(c(paste0(path, ".length\t", length(value)), unlist(inner)))
  }
  unlist(lapply(names(value), function(name) flatten(value[[name]], if (path == "") name else paste0(path, ".", name))))
}

# --- the study ------------------------------------------------------------------------------------------------------

# one variable's group of each case, as position among its labels; NA for none
variable_groups <- function(v, data, cut) {
  cell <- data[[v$column]]
  cell[cell %in% c("", "NA")] <- NA
  if (v$kind == "number") return(cut)
  if (v$how == "text") return(match(cell, v$labels))
  if (v$how == "recode") return(match(unlist(v$recode)[cell], v$labels))
  bin_of(as.numeric(cell), v$below)
}
bin_of <- function(x, below) {
  bounds <- as.numeric(unlist(below[-length(below)]))
  ifelse(is.na(x), NA, 1 + rowSums(outer(x, bounds, ">=")))
}
unlisted <- function(x) unlist(lapply(x, function(v) if (is.null(v)) NA else v))

study <- function(folder) {
  set.seed(1)
  plan <- fromJSON(file.path(folder, "plan.json"), simplifyVector = FALSE)
  data <- read.csv(file.path(folder, "data.csv"), colClasses = "character", na.strings = character(0), check.names = FALSE)
  n <- nrow(data)
  for (i in seq_along(plan$scales)) {
    s <- plan$scales[[i]]
    items <- lapply(s$items, function(item) {
      x <- suppressWarnings(as.integer(data[[item]]))
      if (item %in% unlist(s$reverse)) s$low + s$high - x else x
    })
    plan$scales[[i]]$answers <- matrix(unlist(items), nrow = n, dimnames = list(NULL, unlist(s$items)))
    plan$scales[[i]]$score <- rowSums(plan$scales[[i]]$answers)
  }
  numbers <- Filter(function(v) v$kind == "number", plan$variables)
  scores <- c(lapply(numbers, function(v) {
    x <- suppressWarnings(as.numeric(data[[v$column]]))
    list(name = v$name, x = x, decimals = max(0, nchar(sub("^[^.]*\\.?", "", data[[v$column]][!is.na(x)]))), cutoff = v$cutoff, labels = unlist(v$labels), bins = NULL)
  }), lapply(plan$scales, function(s) {
    list(name = s$name, x = s$score, decimals = 0, cutoff = s$cutoff, labels = unlist(s$labels), bins = s$below)
  }))
  out <- list()
  out <- c(out, scale_stages(plan), factor_stages(plan))
  found <- score_stages(scores, plan)
  out <- c(out, found$stages)

  sides <- list()
  for (v in plan$variables) {
    if (is.null(v$labels)) next
    labels <- unlist(v$labels)
    sides[[v$name]] <- list(name = v$name, labels = labels, group = variable_groups(v, data, found$cut[[v$name]]),
                            ordered = if (v$kind == "number") TRUE else v$ordered,
                            scores = if (is.null(v$scores)) seq_along(labels) else as.numeric(unlist(v$scores)), reference = v$reference)
  }
  for (s in plan$scales) {
    labels <- unlist(s$labels)
    group <- if (is.null(s$below)) found$cut[[s$name]] else bin_of(s$score, s$below)
    sides[[s$name]] <- list(name = s$name, labels = labels, group = group, ordered = TRUE, scores = seq_along(labels), reference = s$reference)
  }
  # numbers and scores that couldn't be cut have no groups
  usable <- Filter(function(s) !is.null(s$group), sides)
  out$frequencies <- frequencies(plan, usable)
  out <- c(out, table_stages(plan, usable))
  writeLines(flatten(out, ""), file.path(folder, "figures.tsv"))
}

for (folder in commandArgs(trailingOnly = TRUE)) {
  tryCatch(study(folder), error = function(e) writeLines(paste0("failed\ts", conditionMessage(e), " in ", paste(deparse(conditionCall(e)), collapse = " ")), file.path(folder, "figures.tsv")))
}
