// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: rows of a SCEP message, and what its signer says.

#include "models/domain/scepmessage.h"
#include "models/pki/asn1reader.h"

#include <functional>

namespace Scep {

/// A name with the number of a certificate: how CMS points at a signer or a recipient.
struct CmsIdentifier
{
    QString issuer; ///< RFC 4514 text; empty: not read
    QString serialNumber;
    QByteArray subjectKeyIdentifier;
};

/// Adds rows to a message for elements of one document.
class ScepFieldWriter
{
public:
    ScepFieldWriter(const Asn1Document &document, bool inner, ScepMessage *message)
        : m_document(document)
        , m_inner(inner)
        , m_message(message)
    {
    }

    /// A row with a value of ours; for an incomplete element it tells how much of it is there.
    void add(const Asn1Element &element, const QString &name, const QString &value);
    /// A row at an offset that is no element's own.
    void addAt(qint64 offset, const QString &name, const QString &value, bool isComplete);

private:
    const Asn1Document &m_document;
    bool m_inner;
    ScepMessage *m_message;
};

/// "1234 bytes, 12 of them there" and the like, translated.
[[nodiscard]] QString byteCountText(qint64 bytes);
[[nodiscard]] QString cutCountText(qint64 announced, qint64 there);

/// Reads an INTEGER row; nothing when it is cut or no small number.
std::optional<int> readNumber(Asn1Document &document, Asn1Reader &reader, ScepFieldWriter &rows,
                              const QString &name);

/// Reads an AlgorithmIdentifier's algorithm (and octet-string parameter, the IV of a CBC cipher)
/// from inside its SEQUENCE. Writes one row at the algorithm's offset. Empty name when it is cut.
struct CmsAlgorithm
{
    QString oid;
    QString name;
    QByteArray iv;
};
[[nodiscard]] CmsAlgorithm readAlgorithm(Asn1Document &document, const Asn1Reader &parent,
                                         const Asn1Element &sequence, ScepFieldWriter &rows,
                                         const QString &rowName);

/// Reads IssuerAndSerialNumber and writes "<who> issuer" and "<who> serial" rows.
[[nodiscard]] CmsIdentifier readIssuerAndSerial(Asn1Document &document, const Asn1Reader &parent,
                                                const Asn1Element &sequence, ScepFieldWriter &rows,
                                                const QString &who);

/// Reads one SignerInfo (RFC 5652 section 5.3) with SCEP's attributes (RFC 8894 section 3.2.1).
/// @p isScep is set when an attribute of SCEP is there.
[[nodiscard]] CmsIdentifier readSignerInfo(Asn1Document &document, const Asn1Reader &parent,
                                           const Asn1Element &signer, ScepFieldWriter &rows,
                                           ScepMessage *message, bool *isScep);

} // namespace Scep
