// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/scepattributes.h"

#include "models/pki/asn1secrets.h"
#include "models/pki/oidnames.h"
#include "models/pki/x509text.h"

#include <QCoreApplication>

#include <tuple>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ScepMessage)
};

QString hexText(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex().toUpper());
}

// RFC 8894 section 3.2.1.3.
QString pkiStatusName(int status)
{
    switch (status) {
    case 0:
        return QStringLiteral("SUCCESS");
    case 2:
        return QStringLiteral("FAILURE");
    case 3:
        return QStringLiteral("PENDING");
    default:
        return {};
    }
}

// RFC 8894 section 3.2.1.4.
QString failInfoName(int failInfo)
{
    switch (failInfo) {
    case 0:
        return QStringLiteral("badAlg");
    case 1:
        return QStringLiteral("badMessageCheck");
    case 2:
        return QStringLiteral("badRequest");
    case 3:
        return QStringLiteral("badTime");
    case 4:
        return QStringLiteral("badCertId");
    default:
        return {};
    }
}

QString numberAndName(int number, const QString &name)
{
    return name.isEmpty() ? QString::number(number)
                          : QStringLiteral("%1 (%2)").arg(QString::number(number), name);
}

/// A decimal number that SCEP writes as text.
std::optional<int> smallDecimal(const QString &text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

/// NDES writes the HRESULT as a signed decimal; an unsigned one is taken too.
std::optional<qint32> hresult(const QString &text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    const bool fits =
        value >= std::numeric_limits<qint32>::min() && value <= std::numeric_limits<quint32>::max();
    return ok && fits ? std::optional(static_cast<qint32>(static_cast<quint32>(value)))
                      : std::nullopt;
}

/// One attribute's value, taken apart as far as its name asks for.
class AttributeReader
{
public:
    AttributeReader(Asn1Document &document, const Asn1Element &value)
        : m_text(stringTextFromDer(document.whole(value)).value_or(QString()))
        , m_value(value)
        , m_document(document)
    {
    }

    /// Sets the message's member and gives the text of the row.
    QString apply(const QString &name, ScepMessage *message) const
    {
        if (name == QLatin1String("messageType")) {
            message->messageType = smallDecimal(m_text);
            return message->messageType ? numberAndName(*message->messageType,
                                                        messageTypeName(*message->messageType))
                                        : m_text;
        }
        if (name == QLatin1String("pkiStatus")) {
            message->pkiStatus = smallDecimal(m_text);
            return message->pkiStatus
                       ? numberAndName(*message->pkiStatus, pkiStatusName(*message->pkiStatus))
                       : m_text;
        }
        if (name == QLatin1String("failInfo")) {
            message->failInfo = smallDecimal(m_text);
            return message->failInfo
                       ? numberAndName(*message->failInfo, failInfoName(*message->failInfo))
                       : m_text;
        }
        if (name == QLatin1String("SCEP_ERROR")) {
            message->microsoftError = hresult(m_text);
            return message->microsoftError
                       ? QStringLiteral("%1 (0x%2)")
                             .arg(m_text)
                             .arg(static_cast<quint32>(*message->microsoftError), 8, 16,
                                  QLatin1Char('0'))
                       : m_text;
        }
        return applyText(name, message);
    }

private:
    QString applyText(const QString &name, ScepMessage *message) const
    {
        if (name == QLatin1String("transactionID")) {
            message->transactionId = m_text;
        } else if (name == QLatin1String("failInfoText")) {
            message->failInfoText = m_text;
        } else if (name == QLatin1String("senderNonce")) {
            message->senderNonce = octets();
        } else if (name == QLatin1String("recipientNonce")) {
            message->recipientNonce = octets();
        } else if (name == QLatin1String("signingTime")) {
            message->signingTime = instantFromDer(m_document.whole(m_value));
            return toIsoString(message->signingTime);
        }
        if (m_value.isUniversal(Asn1Tag::ObjectIdentifier)) {
            return attributeName(oidText(m_document.content(m_value)));
        }
        return m_text.isEmpty() ? hexText(m_document.content(m_value)) : m_text;
    }

    QByteArray octets() const
    {
        return m_value.isUniversal(Asn1Tag::OctetString) && !m_value.isConstructed
                   ? m_document.content(m_value).toByteArray()
                   : QByteArray();
    }

    QString m_text;
    const Asn1Element &m_value;
    const Asn1Document &m_document;
};

bool isScepAttribute(const QString &oid)
{
    return oid.startsWith(QLatin1String("2.16.840.1.113733.1.9."));
}

// Attribute ::= SEQUENCE { type OID, values SET OF ANY }. The row is the value's.
void readAttribute(Asn1Document &document, const Asn1Reader &parent, const Asn1Element &attribute,
                   ScepFieldWriter &rows, ScepMessage *message, bool *isScep)
{
    Asn1Reader members = parent.children(attribute);
    const auto type = members.next();
    if (!type || !type->isComplete || !type->isUniversal(Asn1Tag::ObjectIdentifier)) {
        return;
    }
    const QString oid = oidText(document.content(*type));
    const QString name = attributeName(oid);
    *isScep = *isScep || isScepAttribute(oid);
    const auto values = members.next();
    if (!values) {
        return;
    }
    Asn1Reader set = members.children(*values);
    const auto value = set.next();
    if (!value) {
        rows.add(*values, name, {});
        return;
    }
    if (!value->isComplete) {
        rows.add(*value, name, {});
        return;
    }
    rows.add(*value, name,
             isSecretAttribute(oid) ? Tr::tr("present, not kept")
                                    : AttributeReader(document, *value).apply(name, message));
}
} // namespace

void ScepFieldWriter::add(const Asn1Element &element, const QString &name, const QString &value)
{
    QString text = value;
    if (!element.isComplete && text.isEmpty()) {
        text = element.announcedLength
                   ? cutCountText(*element.announcedLength, element.contentSize())
                   : byteCountText(element.contentSize());
    }
    addAt(element.offset, name, text, element.isComplete);
}

void ScepFieldWriter::addAt(qint64 offset, const QString &name, const QString &value,
                            bool isComplete)
{
    m_message->fields.append({.offset = offset,
                              .inner = m_inner,
                              .name = name,
                              .value = value,
                              .isComplete = isComplete});
}

QString byteCountText(qint64 bytes)
{
    return Tr::tr("%n bytes", nullptr, static_cast<int>(std::min<qint64>(bytes, INT_MAX)));
}

QString cutCountText(qint64 announced, qint64 there)
{
    return Tr::tr("%1, %2 of them there").arg(byteCountText(announced)).arg(there);
}

std::optional<int> readNumber(Asn1Document &document, Asn1Reader &reader, ScepFieldWriter &rows,
                              const QString &name)
{
    const auto element = reader.next();
    if (!element) {
        return std::nullopt;
    }
    if (!element->isComplete || !element->isUniversal(Asn1Tag::Integer)) {
        rows.add(*element, name, {});
        return std::nullopt;
    }
    const auto number = smallInteger(document.content(*element));
    rows.add(*element, name,
             number ? QString::number(*number) : integerHex(document.content(*element)));
    return number;
}

CmsAlgorithm readAlgorithm(Asn1Document &document, const Asn1Reader &parent,
                           const Asn1Element &sequence, ScepFieldWriter &rows,
                           const QString &rowName)
{
    CmsAlgorithm algorithm;
    Asn1Reader members = parent.children(sequence);
    const auto identifier = members.next();
    if (!identifier) {
        return algorithm;
    }
    if (!identifier->isComplete || !identifier->isUniversal(Asn1Tag::ObjectIdentifier)) {
        rows.add(*identifier, rowName, {});
        return algorithm;
    }
    algorithm.oid = oidText(document.content(*identifier));
    algorithm.name = algorithmName(algorithm.oid);
    QString text = algorithm.name == algorithm.oid
                       ? algorithm.oid
                       : QStringLiteral("%1 %2").arg(algorithm.oid, algorithm.name);
    const auto parameter = members.next();
    bool isComplete = sequence.isComplete;
    if (parameter && parameter->isComplete) {
        if (parameter->isUniversal(Asn1Tag::OctetString)) {
            algorithm.iv = readOctetString(document, members, *parameter, true).bytes;
            text = Tr::tr("%1, IV %2").arg(text, hexText(algorithm.iv));
        } else if (parameter->isUniversal(Asn1Tag::Null)) {
            text = Tr::tr("%1, parameters NULL").arg(text);
        }
        // Nothing follows the parameters, so the row is whole even where an end mark is cut off.
        isComplete = true;
    }
    rows.addAt(identifier->offset, rowName, text, isComplete);
    return algorithm;
}

CmsIdentifier readIssuerAndSerial(Asn1Document &document, const Asn1Reader &parent,
                                  const Asn1Element &sequence, ScepFieldWriter &rows,
                                  const QString &who)
{
    CmsIdentifier identifier;
    Asn1Reader members = parent.children(sequence);
    const auto issuer = members.next();
    if (!issuer) {
        return identifier;
    }
    if (issuer->isComplete) {
        identifier.issuer = nameTextFromDer(document.whole(*issuer)).value_or(QString());
    }
    rows.add(*issuer, who + QStringLiteral(" issuer"), identifier.issuer);
    const auto serial = members.next();
    if (!serial) {
        return identifier;
    }
    if (serial->isComplete && serial->isUniversal(Asn1Tag::Integer)) {
        identifier.serialNumber = integerHex(document.content(*serial));
    }
    rows.add(*serial, who + QStringLiteral(" serial"), identifier.serialNumber);
    return identifier;
}

CmsIdentifier readSignerInfo(Asn1Document &document, const Asn1Reader &parent,
                             const Asn1Element &signer, ScepFieldWriter &rows, ScepMessage *message,
                             bool *isScep)
{
    CmsIdentifier identifier;
    Asn1Reader members = parent.children(signer);
    readNumber(document, members, rows, QStringLiteral("SignerInfo.version"));
    const auto sid = members.next();
    if (!sid) {
        return identifier;
    }
    if (sid->isUniversal(Asn1Tag::Sequence)) {
        identifier = readIssuerAndSerial(document, members, *sid, rows, QStringLiteral("signer"));
    } else {
        if (sid->isComplete && sid->isContext(0)) {
            identifier.subjectKeyIdentifier = document.content(*sid).toByteArray();
        }
        rows.add(*sid, QStringLiteral("signer key identifier"),
                 hexText(identifier.subjectKeyIdentifier));
    }
    if (const auto digest = members.next()) {
        const CmsAlgorithm algorithm = readAlgorithm(document, members, *digest, rows,
                                                     QStringLiteral("SignerInfo.digestAlgorithm"));
        if (message->digestAlgorithm.isEmpty()) {
            message->digestAlgorithm = algorithm.name;
        }
    }
    auto element = members.next();
    if (element && element->isContext(0)) {
        Asn1Reader attributes = members.children(*element);
        while (const auto attribute = attributes.next()) {
            readAttribute(document, attributes, *attribute, rows, message, isScep);
        }
        element = members.next();
    }
    if (element) {
        // Only its row counts: nothing that is told depends on the signature's algorithm.
        std::ignore = readAlgorithm(document, members, *element, rows,
                                    QStringLiteral("SignerInfo.signatureAlgorithm"));
        if (const auto signature = members.next()) {
            const qint64 bytes =
                readOctetString(document, members, *signature, false).announcedLength;
            rows.add(*signature, QStringLiteral("signature"),
                     signature->isComplete ? byteCountText(bytes) : QString());
        }
    }
    return identifier;
}

} // namespace Scep
