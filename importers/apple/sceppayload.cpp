// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/sceppayload.h"

#include "models/domain/limits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Scep {

namespace {
using Type = PlistValue::Type;

/// Longer data is told by its size.
constexpr qsizetype ShownDataBytes = 64;

/// Bits of `Key Usage` in a payload.
constexpr int SigningBit = 1;
constexpr int EncryptionBit = 4;

/// Attribute types that RFC 4514 section 3 and common practice have short names for.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 15> ShortNames = {{
    {QLatin1StringView("2.5.4.3"), QLatin1StringView("CN")},
    {QLatin1StringView("2.5.4.4"), QLatin1StringView("SN")},
    {QLatin1StringView("2.5.4.5"), QLatin1StringView("serialNumber")},
    {QLatin1StringView("2.5.4.6"), QLatin1StringView("C")},
    {QLatin1StringView("2.5.4.7"), QLatin1StringView("L")},
    {QLatin1StringView("2.5.4.8"), QLatin1StringView("ST")},
    {QLatin1StringView("2.5.4.9"), QLatin1StringView("street")},
    {QLatin1StringView("2.5.4.10"), QLatin1StringView("O")},
    {QLatin1StringView("2.5.4.11"), QLatin1StringView("OU")},
    {QLatin1StringView("2.5.4.12"), QLatin1StringView("title")},
    {QLatin1StringView("2.5.4.42"), QLatin1StringView("GN")},
    {QLatin1StringView("2.5.4.43"), QLatin1StringView("initials")},
    {QLatin1StringView("1.2.840.113549.1.9.1"), QLatin1StringView("emailAddress")},
    {QLatin1StringView("0.9.2342.19200300.100.1.1"), QLatin1StringView("UID")},
    {QLatin1StringView("0.9.2342.19200300.100.1.25"), QLatin1StringView("DC")},
}};

/// Keys of SubjectAltName and the types that certificates call them.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 4> AltNames = {{
    {QLatin1StringView("rfc822Name"), QLatin1StringView("email")},
    {QLatin1StringView("dNSName"), QLatin1StringView("DNS")},
    {QLatin1StringView("uniformResourceIdentifier"), QLatin1StringView("URI")},
    {QLatin1StringView("ntPrincipalName"), QLatin1StringView("UPN")},
}};

/// Settings that only a Mac knows.
constexpr std::array<QStringView, 2> MacKeys = {u"AllowAllAppsAccess", u"KeyIsExtractable"};

/// RFC 4514 section 2.4.
QString escapedValue(const QString &value)
{
    QString escaped;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const bool isEdge = i == 0 || i == value.size() - 1;
        const bool isSpecial = QStringView(u"\",+;<>\\").contains(c) ||
                               (c == QLatin1Char(' ') && isEdge) ||
                               (c == QLatin1Char('#') && i == 0);
        if (isSpecial) {
            escaped += QLatin1Char('\\');
        }
        escaped += c;
    }
    return escaped;
}

QString shortName(const QString &type)
{
    const auto found =
        std::ranges::find(ShortNames, type, [](const auto &entry) { return QString(entry.first); });
    return found == ShortNames.end() ? type : QString(found->second);
}

bool isScalar(const PlistValue &value)
{
    return value.type != Type::Array && value.type != Type::Dictionary;
}

QString scalarText(const PlistValue &value)
{
    if (value.type != Type::Data) {
        return value.text;
    }
    if (value.data == QByteArrayView(MaskedSecret.data(), MaskedSecret.size())) {
        return MaskedSecret;
    }
    return value.data.size() > ShownDataBytes ? QStringLiteral("(%1 bytes)").arg(value.data.size())
                                              : QString::fromLatin1(value.data.toHex());
}

/// The texts of a value that may be one or an array of them.
QStringList textsOf(const PlistValue *value)
{
    if (value == nullptr) {
        return {};
    }
    QStringList texts;
    if (isScalar(*value)) {
        texts.append(scalarText(*value));
    }
    for (const PlistValue &item : value->items) {
        texts.append(isScalar(item) ? scalarText(item) : QString());
    }
    texts.removeAll(QString());
    return texts;
}

QStringList keyUsageOf(const QString &bits)
{
    const int mask = bits.toInt();
    QStringList usages;
    if ((mask & SigningBit) != 0) {
        usages.append(QStringLiteral("digitalSignature"));
    }
    if ((mask & EncryptionBit) != 0) {
        usages.append(QStringLiteral("keyEncipherment"));
    }
    return usages;
}

QString keyAlgorithmOf(const QString &type)
{
    return type.startsWith(QLatin1String("EC")) ? QStringLiteral("EC") : type;
}

const PlistValue &contentOf(const PlistValue &payload)
{
    const PlistValue *content = payload.find(u"PayloadContent");
    if (content != nullptr && content->type == Type::Array && content->items.size() == 1) {
        content = &content->items.first();
    }
    return content != nullptr && content->type == Type::Dictionary ? *content : payload;
}

/// Reads one payload. What would be made of parts of it, such as the path of a setting, is never
/// made longer than the limits allow: a long key may be around many values.
class PayloadReader
{
public:
    [[nodiscard]] ScepPayload run(const PlistValue &payload, LineNumber line);

private:
    [[nodiscard]] QString cut(const QString &text, int most = Limits::ProfileSettingCharacters);
    [[nodiscard]] bool hasRoomFor(qsizetype count);
    [[nodiscard]] QStringList urlsOf(const PlistValue *value);
    [[nodiscard]] QStringList altNamesOf(const PlistValue *names);
    void addSettings(const PlistValue &value, const QString &path, LineNumber line);

    ScepPayload m_result;
};

/// The text within a limit; that it was longer is noted.
QString PayloadReader::cut(const QString &text, int most)
{
    m_result.isCut = m_result.isCut || text.size() > most;
    return text.left(most);
}

/// Whether one more may be added to so many settings, or values of one; that it may not is noted.
bool PayloadReader::hasRoomFor(qsizetype count)
{
    m_result.isCut = m_result.isCut || count >= Limits::ProfileSettings;
    return count < Limits::ProfileSettings;
}

QStringList PayloadReader::urlsOf(const PlistValue *value)
{
    QStringList urls;
    for (const QString &text : textsOf(value)) {
        if (!hasRoomFor(urls.size())) {
            break;
        }
        urls.append(cut(text));
    }
    return urls;
}

QStringList PayloadReader::altNamesOf(const PlistValue *names)
{
    QStringList result;
    if (names == nullptr) {
        return result;
    }
    for (qsizetype i = 0; i < names->keys.size(); ++i) {
        const auto known = std::ranges::find(
            AltNames, names->keys[i], [](const auto &entry) { return QString(entry.first); });
        const QString type = known == AltNames.end()
                                 ? cut(names->keys[i], Limits::ProfileNameCharacters)
                                 : QString(known->second);
        for (const QString &text : textsOf(&names->items[i])) {
            if (!hasRoomFor(result.size())) {
                return result;
            }
            result.append(type + QLatin1Char('=') + cut(text));
        }
    }
    return result;
}

/// Every value under its path, except that a name is one value.
void PayloadReader::addSettings(const PlistValue &value, const QString &path, LineNumber line)
{
    const LineNumber place = value.line > 0 ? value.line : line;
    QList<ProfileSetting> &settings = m_result.profile.settings;
    const bool isName = value.type == Type::Array && path.endsWith(QLatin1String("Subject"));
    const bool isList = value.type == Type::Array && std::ranges::all_of(value.items, isScalar);
    if (isScalar(value) || isName || isList) {
        if (hasRoomFor(settings.size())) {
            const QString text = isScalar(value) ? scalarText(value)
                                 : isName        ? subjectText(value)
                                                 : textsOf(&value).join(QLatin1String(", "));
            settings.append({.name = path,
                             .value = cut(text),
                             .evidence = {.source = SourceId::None, .line = place, .range = {}}});
        }
        return;
    }
    for (qsizetype i = 0; i < value.items.size(); ++i) {
        const QString name = value.type == Type::Dictionary ? value.keys[i] : QString::number(i);
        const QString inner = path.isEmpty() ? name : QString(path + QLatin1Char('/') + name);
        addSettings(value.items[i], cut(inner, Limits::ProfileNameCharacters), place);
    }
}

ScepPayload PayloadReader::run(const PlistValue &payload, LineNumber line)
{
    const PlistValue &content = contentOf(payload);
    ScepProfile &profile = m_result.profile;
    profile.evidence.line = line;
    profile.id = cut(payload.textOf(u"PayloadUUID"));
    profile.name = cut(payload.textOf(u"PayloadDisplayName"));
    profile.serverUrls = urlsOf(content.find(u"URL"));
    profile.caIdentity = cut(content.textOf(u"Name"));
    if (const PlistValue *subject = content.find(u"Subject")) {
        profile.subject = cut(subjectText(*subject));
    }
    profile.subjectAltNames = altNamesOf(content.find(u"SubjectAltName"));
    profile.keyAlgorithm = cut(keyAlgorithmOf(content.textOf(u"Key Type")));
    profile.keyBits = content.textOf(u"Keysize").toInt();
    profile.keyUsage = keyUsageOf(content.textOf(u"Key Usage"));
    if (const PlistValue *fingerprint = content.find(u"CAFingerprint")) {
        profile.caThumbprint = cut(QString::fromLatin1(fingerprint->data.toHex()));
    }
    const PlistValue *challenge = content.find(u"Challenge");
    profile.hasChallenge =
        challenge != nullptr && (!challenge->text.isEmpty() || !challenge->data.isEmpty());
    if (std::ranges::any_of(MacKeys,
                            [&](QStringView key) { return content.find(key) != nullptr; })) {
        profile.platform = Platform::MacOs;
    }
    addSettings(payload, {}, line);
    return std::move(m_result);
}
} // namespace

QString subjectText(const PlistValue &subject)
{
    QStringList names;
    for (const PlistValue &relativeName : subject.items) {
        QStringList pairs;
        for (const PlistValue &pair : relativeName.items) {
            if (pair.items.size() == 2 && isScalar(pair.items[0]) && isScalar(pair.items[1])) {
                pairs.append(shortName(pair.items[0].text) + QLatin1Char('=') +
                             escapedValue(pair.items[1].text));
            }
        }
        if (!pairs.isEmpty()) {
            names.prepend(pairs.join(QLatin1Char('+')));
        }
    }
    return names.join(QLatin1Char(','));
}

ScepPayload readScepPayload(const PlistValue &payload, LineNumber line)
{
    return PayloadReader().run(payload, line);
}

} // namespace Scep
