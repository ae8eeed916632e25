package io.countersign.maven;

import io.countersign.analysis.Inputs;
import io.countersign.model.result.Result;

/** What was found in a build, and what was made of it. */
record Release(Inputs inputs, Result result) {}
