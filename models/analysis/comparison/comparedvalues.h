// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/comparison.h"

namespace Scep {

/// One value of one side, before it stands beside those of the others.
struct SideValue
{
    QString id;
    QString group;
    QString name;
    QString value;
    QString comparable = {}; ///< what is compared instead, where the value itself must differ
    bool isVolatile = false;
};

/// Puts the values with the same id side by side, in the order in which they are first met. That a
/// side has none is a difference where it has others of the same group: else nothing is known of
/// the whole group there.
[[nodiscard]] QList<ComparedValue> sideBySide(const QList<QList<SideValue>> &sides);

} // namespace Scep
