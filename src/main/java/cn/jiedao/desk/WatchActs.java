package cn.jiedao.desk;

import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.engine.CaseAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeping an eye on a case, and ceasing to. */
@Configuration(proxyBeanMethods = false)
class WatchActs {
  @Bean
  CaseAct watchAct(Watches watches, CaseAccess access) {
    String hint = "列入“我的关注”，案件有进展时通知您；不记入案卷。";
    return new Watch("watch", "关注", hint, false, watches, access, watches::add);
  }

  @Bean
  CaseAct unwatchAct(Watches watches, CaseAccess access) {
    String hint = "从“我的关注”中移除；不记入案卷。";
    return new Watch("unwatch", "取消关注", hint, true, watches, access, watches::remove);
  }
}
