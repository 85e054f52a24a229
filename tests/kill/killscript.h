// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefileschema.h"

#include <QString>
#include <QStringList>

// What the program that is killed and the test that kills it agree on.

namespace Scep {

/// Statements that make a case of version 1, with that many notes: their ids are draftId(0),
/// draftId(1) …
[[nodiscard]] QStringList caseOfVersion1(int notes);
[[nodiscard]] QString draftId(int note);

} // namespace Scep
