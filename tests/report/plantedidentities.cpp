// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/report/plantedidentities.h"

#include "tests/generator/goldencase.h"
#include "tests/generator/seeded.h"

#include <QDir>
#include <QRandomGenerator>

#include <openssl/evp.h>

#include <array>

namespace Scep {

namespace {
using namespace Examples;
using namespace std::chrono_literals;

/// Ways of writing each identity besides the plain one.
constexpr int EncodingsOfEach = 6;
/// Certificates with planted names; making a key takes a while.
constexpr int Certificates = 3;

enum class Kind { Host, Address, User, Ip4, Ip6, Mac, Guid, Serial, Sid, Name, Challenge, Token };
constexpr int Kinds = 12;

/// Draws identities that no dictionary has.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] int number(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    [[nodiscard]] QString word(int syllables)
    {
        static const QString consonants = QStringLiteral("bdfgklmnprstvz");
        static const QString vowels = QStringLiteral("aeiou");
        QString result;
        for (int i = 0; i < syllables; ++i) {
            result += consonants.at(number(static_cast<int>(consonants.size())));
            result += vowels.at(number(static_cast<int>(vowels.size())));
        }
        return result + consonants.at(number(static_cast<int>(consonants.size())));
    }
    [[nodiscard]] QString capitalised(int syllables)
    {
        QString text = word(syllables);
        text[0] = text.at(0).toUpper();
        return text;
    }
    [[nodiscard]] QString hex(int digits)
    {
        QString result;
        for (int i = 0; i < digits; ++i) {
            result += QString::number(number(16), 16);
        }
        return result;
    }
    [[nodiscard]] QString identity(Kind kind);

private:
    QRandomGenerator m_random;
};

QString Dice::identity(Kind kind)
{
    switch (kind) {
    case Kind::Host:
        return QStringLiteral("%1%2.%3.example").arg(word(3)).arg(number(90) + 10).arg(word(4));
    case Kind::Address:
        return QStringLiteral("%1.%2@%3.example").arg(word(2), word(3), word(4));
    case Kind::User:
        return word(4);
    case Kind::Ip4:
        return QStringLiteral("198.51.%1.%2").arg(number(150) + 100).arg(number(150) + 100);
    case Kind::Ip6:
        return QStringLiteral("2001:db8:%1:%2::%3").arg(hex(3), hex(4), hex(3));
    case Kind::Mac: {
        QStringList pairs;
        for (int i = 0; i < 6; ++i) {
            pairs.append(hex(2));
        }
        return pairs.join(QLatin1Char(':'));
    }
    case Kind::Guid:
        return QStringLiteral("%1-%2-4%3-8%4-%5").arg(hex(8), hex(4), hex(3), hex(3), hex(12));
    case Kind::Serial:
        return QStringLiteral("5d") + hex(36);
    case Kind::Sid:
        return QStringLiteral("S-1-5-21-%1-%2-%3-%4")
            .arg(1'000'000'000 + number(900'000'000))
            .arg(1'000'000'000 + number(900'000'000))
            .arg(100'000'000 + number(900'000'000))
            .arg(1'000 + number(9'000));
    case Kind::Name:
        return capitalised(3) + QLatin1Char(' ') + capitalised(4);
    case Kind::Challenge:
        return word(4) + hex(6).toUpper();
    case Kind::Token:
        return QStringLiteral("%1_%2").arg(hex(9), word(5));
    }
    return {};
}

/// Where a kind of identity stands in a log; %1 is the identity.
QString sentence(Kind kind)
{
    switch (kind) {
    case Kind::Host:
        return QStringLiteral("POST https://%1/devicegateway/android answered 200 in 52 ms");
    case Kind::Address:
        return QStringLiteral("Received SCEP certificate configuration for user %1");
    case Kind::User:
        return QStringLiteral("Writing to C:\\Users\\%1\\AppData\\Local\\omadm.log");
    case Kind::Ip4:
        return QStringLiteral("Connecting to %1:443");
    case Kind::Ip6:
        return QStringLiteral("Connecting to https://[%1]:443/certsrv");
    case Kind::Mac:
        return QStringLiteral("Adapter %1 is up");
    case Kind::Guid:
        return QStringLiteral("Policy %1 version 38 is current");
    case Kind::Serial:
        return QStringLiteral("Certificate with serial %1 installed");
    case Kind::Sid:
        return QStringLiteral("Session of user %1 begins");
    case Kind::Name:
        return QStringLiteral("Requested subject is CN=%1, OU=Devices, C=PL");
    case Kind::Challenge:
        return QStringLiteral("Parsed scepChallenge=%1, validity 60");
    case Kind::Token:
        return QStringLiteral("Authorization: Bearer %1");
    }
    return {};
}

bool isSecret(Kind kind)
{
    return kind == Kind::Challenge || kind == Kind::Token;
}

QByteArray androidLine(int number, const QString &message)
{
    return QStringLiteral("2026-04-14T08:%1:%2.%3    INFO    Event     "
                          "com.microsoft.omadm.client.SessionRunner    18327       10    %4\n")
        .arg(30 + number / 3000 % 29, 2, 10, QLatin1Char('0'))
        .arg(number / 50 % 60, 2, 10, QLatin1Char('0'))
        .arg(number % 50 * 200'000, 7, 10, QLatin1Char('0'))
        .arg(message)
        .toUtf8();
}

/// A profile as a person exports it from a Mac.
QByteArray profile(const QString &host, const QString &address, const QString &name,
                   const QString &challenge)
{
    return QStringLiteral(
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD "
               "PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
               "<plist version=\"1.0\"><dict><key>PayloadType</key><string>Configuration</string>"
               "<key>PayloadVersion</key><integer>1</integer><key>PayloadContent</key><array><dict>"
               "<key>PayloadType</key><string>com.apple.security.scep</string>"
               "<key>PayloadDisplayName</key><string>SCEP</string><key>PayloadContent</key><dict>"
               "<key>URL</key><string>https://%1/certsrv/mscep/mscep.dll</string>"
               "<key>Subject</key><array><array><array><string>CN</string><string>%3</string>"
               "</array></array></array><key>SubjectAltName</key><dict><key>ntPrincipalName</key>"
               "<string>%2</string></dict><key>Challenge</key><string>%4</string>"
               "<key>Keysize</key><integer>2048</integer></dict></dict></array></dict></plist>\n")
        .arg(host, address, name, challenge)
        .toUtf8();
}

/// Builds the evidence step by step.
class Planter
{
public:
    Planter(int count, quint32 seed)
        : m_dice(seed)
    {
        for (int i = 0; i < count; ++i) {
            const Kind kind = static_cast<Kind>(i % Kinds);
            m_planted[i % Kinds].append(m_dice.identity(kind));
            m_evidence.identities.append(m_planted[i % Kinds].constLast());
        }
    }

    [[nodiscard]] PlantedEvidence planted()
    {
        const SeededLibrary library;
        GoldenWorld world;
        const QByteArray desktop = "DESKTOP-7F3K2Q1";
        addCase(world, QStringLiteral("healthy-android"), {}, {});
        addCase(world, QStringLiteral("healthy-windows-server-current"), desktop,
                of(Kind::Host, 1).section(QLatin1Char('.'), 0, 0).toUpper().toUtf8());
        addCertificates(world);
        addLines();
        addRequests();
        m_evidence.files.insert(QStringLiteral("ipad/scep.mobileconfig"),
                                profile(of(Kind::Host, 0), of(Kind::Address, 0), of(Kind::Name, 0),
                                        of(Kind::Challenge, 0)));
        m_evidence.notes = {
            QStringLiteral("Asked **%1** (%2): the device `%3` was off.")
                .arg(of(Kind::Name, 0), of(Kind::Address, 0), of(Kind::Host, 1)),
            QStringLiteral("See https://%1/x?user=%2").arg(of(Kind::Host, 2), of(Kind::User, 0))};
        return m_evidence;
    }

private:
    [[nodiscard]] QString of(Kind kind, int index) const
    {
        const QStringList &all = m_planted[static_cast<size_t>(kind)];
        return all.at(index % all.size());
    }

    void addCase(GoldenWorld &world, const QString &name, const QByteArray &before,
                 const QByteArray &after)
    {
        const auto rows = readGoldenTables(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
                                           QLatin1String("/tests/golden/tables"));
        if (!rows) {
            return;
        }
        for (const GoldenRow &row : *rows) {
            if (row.name != name) {
                continue;
            }
            const QMap<QString, QByteArray> made =
                goldenFiles(world, row).value_or(QMap<QString, QByteArray>());
            for (const auto &[path, bytes] : made.asKeyValueRange()) {
                QByteArray text = bytes;
                m_evidence.files.insert(path,
                                        before.isEmpty() ? text : text.replace(before, after));
            }
        }
    }

    void addCertificates(const GoldenWorld &world)
    {
        for (int i = 0; i < Certificates; ++i) {
            const QByteArray seed = "planted-" + QByteArray::number(i);
            const RequestPlan plan{
                .seed = seed,
                .subject = {{"O", of(Kind::Name, 2 * i)}, {"CN", of(Kind::Name, i)}},
                .signer = {{"CN", of(Kind::Name, i)}},
                .upn = of(Kind::Address, i),
                .cipher = EVP_aes_128_cbc(),
                .digest = EVP_sha256(),
                .signedAt = GoldenWorld::start()};
            const ScepRequest request = makeRequest(world.pki(), plan);
            const ScepReply reply = grant(world.pki(), plan, request,
                                          {.seed = seed,
                                           .subject = plan.subject,
                                           .upn = plan.upn,
                                           .sid = of(Kind::Sid, i),
                                           .publicKey = request.key.get(),
                                           .at = GoldenWorld::start(),
                                           .requestId = 77});
            m_messages.append(request.message);
            m_evidence.files.insert(QStringLiteral("certificates/device-%1.cer").arg(i),
                                    pemOf(reply.certificate.get()));
        }
    }

    void addLine(const QString &message) { log() += androidLine(m_lines++, message); }

    void addLines()
    {
        for (int kind = 0; kind < Kinds; ++kind) {
            for (const QString &identity : std::as_const(m_planted[static_cast<size_t>(kind)])) {
                addLine(sentence(static_cast<Kind>(kind)).arg(identity));
                if (isSecret(static_cast<Kind>(kind))) {
                    continue;
                }
                for (int i = 0; i < EncodingsOfEach; ++i) {
                    const TextEncoding &way =
                        textEncodings().at(m_dice.number(static_cast<int>(textEncodings().size())));
                    addLine(
                        QStringLiteral("Extra data (%1): %2").arg(way.name, way.encode(identity)));
                }
            }
        }
    }

    /// Requests in URLs, in the phone's log and in that of the server.
    void addRequests()
    {
        QByteArray &iis = m_evidence.files[iisPath()];
        for (qsizetype i = 0; i < m_messages.size(); ++i) {
            const QByteArray query =
                "operation=PKIOperation&message=" + m_messages.at(i).toBase64().toPercentEncoding();
            addLine(QStringLiteral("Sending PKCSReq to https://%1/certsrv/mscep/mscep.dll?%2")
                        .arg(of(Kind::Host, static_cast<int>(i)), QString::fromLatin1(query)));
            iis += "2026-04-14 08:31:0" + QByteArray::number(i) +
                   " 10.20.0.4 GET "
                   "/certsrv/mscep/mscep.dll " +
                   query + " 443 " + of(Kind::User, static_cast<int>(i)).toUtf8() + ' ' +
                   of(Kind::Ip4, static_cast<int>(i)).toUtf8() +
                   " Mozilla/4.0+(compatible;+Win32;+NDES+client+10.0.22631.4602/ni_release) - 200 "
                   "0 0 3184 333 640\r\n";
        }
    }

    QByteArray &log()
    {
        for (auto file = m_evidence.files.begin(); file != m_evidence.files.end(); ++file) {
            if (file.key().endsWith(QLatin1String("OMADMLog_0.log"))) {
                return *file;
            }
        }
        return m_evidence.files[QStringLiteral("OMADMLog_0.log")];
    }

    [[nodiscard]] QString iisPath() const
    {
        for (const QString &path : m_evidence.files.keys()) {
            if (path.contains(QLatin1String("u_ex"))) {
                return path;
            }
        }
        return QStringLiteral("u_ex260414.log");
    }

    Dice m_dice;
    std::array<QStringList, Kinds> m_planted;
    QByteArrayList m_messages;
    int m_lines = 0;
    PlantedEvidence m_evidence;
};
} // namespace

PlantedEvidence plantIdentities(int count, quint32 seed)
{
    return Planter(count, seed).planted();
}

QList<FoundText> findPlanted(const QByteArray &bytes, const PlantedEvidence &evidence)
{
    return findTexts(bytes, evidence.identities);
}

QString foundTextLines(const QList<FoundText> &found)
{
    QStringList lines;
    for (const FoundText &one : found) {
        lines.append(one.text + QLatin1String(" (") + one.where + QLatin1Char(')'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace Scep
