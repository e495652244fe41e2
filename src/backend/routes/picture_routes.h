#pragma once
#include "backend/routes/gate.h"
#include "backend/services/picture_service.h"
#include "backend/store/changes_store.h"
#include "backend/store/pictures_store.h"

namespace gatehouse::backend {

/// /v1/me/picture.
void addPictureRoutes(Router& router, Gate& gate, PictureService& service, PicturesStore& pictures,
                      ChangesStore& changes, LimitsStore& limits, const PlatformConfig& config, const Clock& clock);

} // namespace gatehouse::backend
