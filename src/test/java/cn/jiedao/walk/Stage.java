package cn.jiedao.walk;

import cn.jiedao.assessment.Contributing;
import cn.jiedao.organization.register.CountyFixtures;
import cn.jiedao.organization.register.OfficeFixtures;
import org.springframework.stereotype.Component;

/** All that a walk is played with. */
@Component("stageOfWalks")
record Stage(
    House house,
    Cast cast,
    FourEyes fourEyes,
    Records records,
    Law law,
    OfficeFixtures offices,
    CountyFixtures counties,
    Contributing contributing) {}
