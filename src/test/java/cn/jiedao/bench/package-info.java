/**
 * What the house costs beside a bare engine that runs the same models: figures, never assertions.
 * Run by {@code mvn -Pbench verify}.
 */
package cn.jiedao.bench;
