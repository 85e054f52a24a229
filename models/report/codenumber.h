// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/errorcode.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Scep {

/// A number as it was written.
struct CodeNumber
{
    qint64 value = 0;
    bool isHex = false;
    bool mayBeHex = false; ///< eight digits: a decimal number, or a code without its "0x"
    qint64 asHex = 0;

    bool operator==(const CodeNumber &) const = default;
};

/// "0x80094800", "80094800", "2AB0003", "0x800B0109L", "-2146875392", "12175"; nothing for others.
[[nodiscard]] std::optional<CodeNumber> parseCodeNumber(QStringView text);

/// HTTP with what IIS writes beside it.
struct HttpNumbers
{
    int status = 0;
    std::optional<int> subStatus;
    std::optional<qint64> win32Status;

    bool operator==(const HttpNumbers &) const = default;
};

/// "403.16", "403 16", "403 16 2148204809", "403.16 2148204809", each with "HTTP" before it or not;
/// nothing for a single number without "HTTP".
[[nodiscard]] std::optional<HttpNumbers> parseHttpNumbers(const QStringList &words);

/// The families that a word before a number names: "failInfo", "HRESULT", "win32"; whatever its
/// case.
[[nodiscard]] QList<CodeFamily> familiesOfWord(QStringView word);

/// Apple's code inside one of Intune's; nothing where it is none.
[[nodiscard]] std::optional<qint64> appleCodeOfIntune(quint32 intuneCode);

} // namespace Scep
