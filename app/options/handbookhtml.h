// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// A page of the handbook as HTML: complete, without scripts, links to other pages as ".html". The
/// language of its text is said as "en" or "pl". Needs a QGuiApplication.
[[nodiscard]] QString handbookHtml(const QString &markdown, const QString &language);

} // namespace Scep
