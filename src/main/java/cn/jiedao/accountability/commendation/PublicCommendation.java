package cn.jiedao.accountability.commendation;

import cn.jiedao.publication.Notice;

/** A commendation as everybody may see it: what its notice made public, and whether it stands. */
record PublicCommendation(Commendation given, Notice notice) {}
