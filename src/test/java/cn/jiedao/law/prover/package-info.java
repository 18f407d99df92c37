/**
 * The model prover: translates a process, with all that it calls, to a Petri net with routing
 * variables of finite domains, explores every reachable state, and asks the legal properties of it.
 *
 * <p>Sources: R. M. Dijkman, M. Dumas, C. Ouyang, "Semantics and analysis of business process
 * models in BPMN", Information and Software Technology 50 (2008), for the translation; W. M. P. van
 * der Aalst, "The application of Petri nets to workflow management", Journal of Circuits, Systems
 * and Computers 8 (1998), for soundness; T. Murata, "Petri nets: properties, analysis and
 * applications", Proceedings of the IEEE 77 (1989), for reachability; C. Dufourd, A. Finkel, Ph.
 * Schnoebelen, "Reset nets between decidability and undecidability", ICALP 1998, for cancellation
 * by reset arcs.
 */
package cn.jiedao.law.prover;
