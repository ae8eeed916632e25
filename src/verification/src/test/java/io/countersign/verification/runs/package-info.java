/** The finished command line on real projects, real engines and bad inputs, each in JVMs of its own. */
package io.countersign.verification.runs;
