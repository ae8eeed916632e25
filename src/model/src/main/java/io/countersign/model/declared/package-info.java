/**
 * What a project promises: requirements, workflows with their steps, scopes, and claims made in YAML.
 */
@NullMarked
package io.countersign.model.declared;

import org.jspecify.annotations.NullMarked;
