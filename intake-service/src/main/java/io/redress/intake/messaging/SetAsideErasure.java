package io.redress.intake.messaging;

import io.redress.intake.personaldata.Erasing;
import io.redress.intake.personaldata.HoldsPersonalData;
import io.redress.kit.inbox.EraseSetAside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Other services' events that were set aside here quote what was asked and said. */
@ApplicationScoped
class SetAsideErasure implements HoldsPersonalData {
  private final EraseSetAside setAside;

  @Inject
  SetAsideErasure(EraseSetAside setAside) {
    this.setAside = setAside;
  }

  @Override
  public void erase(Erasing erasing) {
    setAside.erase(
        new EraseSetAside.Erased(erasing.complaints(), erasing.customer(), erasing.at(), Set.of()));
  }
}
