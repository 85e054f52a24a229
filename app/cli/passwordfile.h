// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>
#include <functional>
#include <optional>

namespace Scep {

/// Gives the first line of a file as the password of every encrypted file, once for each; the file
/// is read anew each time, so that nothing is kept. Fails with the system's reason when the file
/// cannot be read now.
[[nodiscard]] std::expected<std::function<std::optional<QString>(const QString &, int)>, QString>
passwordFromFile(const QString &path);

} // namespace Scep
