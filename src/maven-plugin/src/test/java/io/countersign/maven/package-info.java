/**
 * Projects as users have them, built by Maven with the plugin just built.
 */
package io.countersign.maven;
