"use strict";
/** A thread of `loyalty batch`. */
require("./load.js").load("batch-worker.js").answerJobs();
