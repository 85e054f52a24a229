// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace Scep {

/// Who may read a file that is written.
enum class FileReaders { AsUsual, OwnerAlone };

/// Puts these bytes into a file, whole or not at all: what had the name stays until then. Fails
/// with the system's reason.
[[nodiscard]] std::expected<void, QString> writeWhole(const QString &path, const QByteArray &bytes,
                                                      FileReaders readers = FileReaders::AsUsual);

} // namespace Scep
