// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Scep {

/// One value of a registry export.
struct RegistryValue
{
    QString name;           ///< empty: the key's default value
    QString text;           ///< a string; a dword in decimal; several strings joined by ';'
    bool isBinary = false;  ///< bytes without a text: `text` is empty
    bool isDeleted = false; ///< `"name"=-`
};

/// Reads `"name"="text"`, `"name"=dword:…`, `"name"=hex(n):…` with its continuation lines joined.
/// @p isUnicode: hex texts are UTF-16 (version 5.00), else one byte a character (REGEDIT4). Nothing
/// when the line is none of these.
[[nodiscard]] std::optional<RegistryValue> parseRegistryValue(const QString &line, bool isUnicode);

} // namespace Scep
