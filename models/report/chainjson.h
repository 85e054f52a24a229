// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificatechain.h"

#include <QJsonObject>

namespace Scep {

/// One path with what it was judged with, its links and their verdicts, as the schema describes it.
[[nodiscard]] QJsonObject chainToJson(const CertificateChain &chain);

} // namespace Scep
