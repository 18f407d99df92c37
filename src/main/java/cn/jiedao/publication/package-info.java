/** The register of public notices, the public site, and the frame that every page of ours wears. */
package cn.jiedao.publication;
