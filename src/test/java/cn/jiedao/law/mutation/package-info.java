/**
 * The test of the prover and the catalogue: models spoilt on purpose, each of which must be caught,
 * or explained (src/test/resources/law/survivors.yaml).
 *
 * <p>Source: R. A. DeMillo, R. J. Lipton, F. G. Sayward, "Hints on test data selection", IEEE
 * Computer 11 (1978), for mutants and for those that are equivalent to the original.
 */
package cn.jiedao.law.mutation;
