// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QString>

namespace Scep {

/// What the fuzzers of archives and PKCS#12 files begin with: one small file in each kind of
/// container.
[[nodiscard]] QHash<QString, QByteArrayList> containerSeeds();

/// A log with a SCEP message and a certificate in its lines.
[[nodiscard]] QByteArray logWithEncodedThings();

} // namespace Scep
