package cn.jiedao.organization.register;

import java.util.List;
import org.springframework.stereotype.Component;

/** Enters decided changes. */
@Component
class OfficeEntry {
  List<String> objections(OfficeChange change) {
    return List.of();
  }

  RegisteredChange enter(OfficeChange change) {
    throw new OfficeChangeRefused(List.of("街道名册尚不能登记变更"));
  }
}
