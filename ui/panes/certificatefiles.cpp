// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/certificatefiles.h"

#include "models/report/writtenfile.h"

#include <QDir>
#include <QMimeData>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace Scep {

namespace {
const QString &suffix()
{
    static const QString text = QStringLiteral(".cer");
    return text;
}

/// A name that none of those has, whatever the case of its letters.
QString freeName(const QString &name, const QSet<QString> &taken)
{
    QString free = name;
    for (int number = 2; taken.contains(free.toLower()); ++number) {
        free = QStringLiteral("%1 (%2)%3")
                   .arg(name.chopped(suffix().size()))
                   .arg(number)
                   .arg(suffix());
    }
    return free;
}
} // namespace

QString certificateFileName(const Certificate &certificate)
{
    constexpr qsizetype MostCharacters = 80;
    QString name;
    for (const QChar c :
         certificate.commonName.first(std::min(MostCharacters, certificate.commonName.size()))) {
        const bool isPlain = c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'_';
        // No option to a program, and nothing hidden.
        if (!name.isEmpty() || (isPlain && c != u'-' && c != u' ')) {
            name += isPlain ? c : u'-';
        }
    }
    name = name.trimmed();
    return (name.isEmpty() ? QStringLiteral("certificate") : name) + suffix();
}

QByteArray certificatePem(const Certificate &certificate)
{
    constexpr qsizetype LineCharacters = 64; // RFC 7468, section 2
    const QByteArray base64 = certificate.der.toBase64();
    QByteArray text = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype at = 0; at < base64.size(); at += LineCharacters) {
        text += base64.sliced(at, std::min(LineCharacters, base64.size() - at)) + '\n';
    }
    return text + "-----END CERTIFICATE-----\n";
}

std::unique_ptr<QMimeData> certificateMime(const QList<Certificate> &certificates,
                                           const QString &folder)
{
    if (certificates.isEmpty()) {
        return nullptr;
    }
    auto mime = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    QSet<QString> taken;
    QByteArray text;
    for (const Certificate &certificate : certificates) {
        text += certificatePem(certificate);
        const QString name = freeName(certificateFileName(certificate), taken);
        taken.insert(name.toLower());
        const QString path = QDir(folder).filePath(name);
        if (!folder.isEmpty() && writeWhole(path, certificate.der)) {
            urls.append(QUrl::fromLocalFile(path));
        }
    }
    mime->setUrls(urls);
    mime->setText(QString::fromLatin1(text));
    if (certificates.size() == 1) {
        mime->setData(QStringLiteral("application/pkix-cert"), certificates.constFirst().der);
    }
    return mime;
}

} // namespace Scep
