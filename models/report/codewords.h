// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// What can be said of a code that is in no table, in translated words: severity and facility of an
/// HRESULT, the code that another one is wrapped around, or the family that the number looks like.
[[nodiscard]] QString unknownCodeWords(const QString &text);

/// The part of Windows that an HRESULT's facility stands for; empty when it is not a known one.
[[nodiscard]] QString hresultFacilityName(quint32 code);

} // namespace Scep
