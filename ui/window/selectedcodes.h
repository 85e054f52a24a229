// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace Scep {

/// The error codes that the person means by what is selected or current in the widget with the
/// focus (the log, a list, a text), as lookUpCode() takes them.
[[nodiscard]] QStringList selectedCodes(QWidget *focus);

} // namespace Scep
