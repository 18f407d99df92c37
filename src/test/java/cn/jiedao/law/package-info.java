/**
 * The law as a check: the catalogue of invariants and articles ({@code src/main/resources/law}),
 * the tests that carry its ids, and the page {@code docs/traceability.md} made of both.
 */
package cn.jiedao.law;
