/** The city's part of Art. 4: acceptance, review opinion (审核意见), decision and reply (批复). */
package cn.jiedao.establishment.city;
