// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/logevent.h"

#include <QString>

#include <optional>

namespace Scep {

/// What one printed certificate says, line by line.
class CertutilFacts
{
public:
    /// Takes in one line of the text.
    void addLine(const QString &line);
    /// Whether the lines made a certificate: a thumbprint, or a serial number and an issuer.
    [[nodiscard]] bool isCertificate() const;
    [[nodiscard]] QHash<QString, QString> fields() const { return m_fields; }

private:
    void addName(const QString &name);
    void set(const QString &name, const QString &value);

    QHash<QString, QString> m_fields;
    bool m_expectsName = false; ///< the label of a name stood alone on the line before
};

/// Whether the line begins a certificate: "================ Certificate 0 ================" with a
/// word of any language.
[[nodiscard]] bool beginsCertutilCertificate(QStringView line);

/// The thumbprint of "Cert Hash(sha1): 1a 2b …", lower-case hex; empty for any other line. Hashes
/// of names and of the public key stand before it; the last one of a certificate counts.
[[nodiscard]] QString certutilThumbprint(const QString &line);

/// The bytes of a line of a hexadecimal dump, "    0000  30 82 …", at the offset that it says.
struct HexDumpLine
{
    qint64 offset = 0;
    QByteArray bytes;
};
[[nodiscard]] std::optional<HexDumpLine> hexDumpLine(const QString &line);

} // namespace Scep
