package cn.jiedao.law;

import cn.jiedao.law.prover.Property;

/** What an invariant claims of a process and what it calls, for the prover to prove. */
public record Claim(String process, Property property, int line) {}
