"use strict";
/** The thread that makes PNGs of charts. */
require("./load.js").load("png-worker.js").answerPictures();
