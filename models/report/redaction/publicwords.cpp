// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/publicwords.h"

#include "models/report/redaction/identity.h"

#include <QSet>

#include <algorithm>

namespace Scep {

namespace {
/// Bytes of the longest replacement in brackets: "[base64, 1204 bytes removed]" with any number.
constexpr qsizetype MostMarkBytes = 48;

using WordSet = QSet<QString>;

/// The words of a list with blanks between them.
WordSet words(const char *list)
{
    const QStringList all = QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {all.begin(), all.end()};
}

const WordSet &publicWords()
{
    static const WordSet set = words(
        // the field
        "ndes scep scepman intune entra azure azuread microsoft windows android apple google "
        "samsung "
        "iphone ipad ipados macos macbook pixel galaxy surface laptop desktop phone tablet mobile "
        "admin administrator administrators system user users device devices machine computer "
        "computers host hosts domain domains workgroup server servers client clients "
        "certificate certificates cert certs root roots issuing issuer intermediate policy "
        "authority "
        "enrollment enrolment enroll request response certrep pkcsreq template profile connector "
        "service services account accounts network networkservice localservice guest public "
        "default "
        "defaultuser0 shared test tests demo local localhost localdomain www mail mdm vpn wifi "
        "wlan "
        "iis crp pki pkcs crl ocsp adcs kdc ldap http https certsrv mscep autodiscover enterprise "
        "operations security management production staging backup gateway proxy internet intranet "
        "internal external company corporate organization organisation authority unknown none null "
        "true false yes no error errors warning information debug success failure failed pending "
        "granted denied event events message messages state states stage status code codes version "
        "value values name names number key keys hash date time address file files log logs line "
        "manage update updates portal login logon enroll register discovery support info sales "
        "office "
        "contact helpdesk print share archive remote cloud core main web api app apps store check "
        "lines data type source sources title level verdict chain chains subject rule report "
        "example examples "
        // what replacements are made of
        "base64 bytes removed token tokens challenge password ip mac deviceid serial thumbprint "
        "transaction keyid guid sid hex subdomain encoded "
        // short words of the language
        "the and for are was not has had its can may all any one two new old own off out "
        "get got set put use see say run end two ten day who why how now but yet nor per via did "
        "does "
        "done from with that this then than when what been have will more most next last left "
        "right "
        "both each only also into over once here there their they them some such same sent send "
        "read "
        "seen uses used made make many much must need needs know known");
    return set;
}

const WordSet &publicNames()
{
    static const WordSet set{QStringLiteral("redmond"),
                             QStringLiteral("washington"),
                             QStringLiteral("apple inc."),
                             QStringLiteral("scep authority"),
                             QStringLiteral("configuration"),
                             QStringLiteral("public key services"),
                             QStringLiteral("enrollment services"),
                             QStringLiteral("certificate templates"),
                             QStringLiteral("domain controllers"),
                             QStringLiteral("builtin"),
                             QStringLiteral("managed service accounts"),
                             QStringLiteral("schema"),
                             QStringLiteral("aia"),
                             QStringLiteral("cdp")};
    return set;
}

const WordSet &topLevelDomains()
{
    static const WordSet set = words(
        "com net org edu gov mil int info biz cloud app dev online site tech xyz pro jobs mobi "
        "asia cat tel coop aero museum travel shop store bank school hospital berlin london "
        // internal ones and those of RFC 2606, RFC 6762, RFC 8375
        "local lan corp internal intranet home localdomain private example test invalid localhost "
        "arpa domain priv office company firm company adds "
        // ISO 3166
        "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br "
        "bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do "
        "dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt "
        "gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp "
        "kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms "
        "mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr "
        "ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy "
        "sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu "
        "wf ws ye yt za zm zw");
    return set;
}

/// Endings of files that are top-level domains too: a name of two labels is a file.
const WordSet &fileEndings()
{
    static const WordSet set = words("sh py so md cc rs ps app am mk pm id");
    return set;
}

/// What packages and classes begin with.
const WordSet &packageRoots()
{
    static const WordSet set = words(
        "java javax android androidx kotlin kotlinx dalvik system windows win32 microsoft scala");
    return set;
}
const WordSet &reversedRoots()
{
    static const WordSet set = words("com org net io edu gov de dev app");
    return set;
}

bool endsWithLabels(QStringView host, QStringView suffix)
{
    return host.endsWith(suffix, Qt::CaseInsensitive) &&
           (host.size() == suffix.size() || host.at(host.size() - suffix.size() - 1) == u'.');
}

/// One label or several "kind-number".
bool isNumberedKind(QStringView label)
{
    static const WordSet kinds = [] {
        WordSet set{QStringLiteral("subdomain")};
        for (const IdentityKind kind : AllIdentityKinds) {
            set.insert(identityKindId(kind));
        }
        return set;
    }();
    const qsizetype dash = label.lastIndexOf(u'-');
    if (dash <= 0 || dash + 1 == label.size()) {
        return false;
    }
    const QStringView number = label.sliced(dash + 1);
    return std::ranges::all_of(number, [](QChar c) { return c >= u'0' && c <= u'9'; }) &&
           kinds.contains(label.first(dash).toString());
}
} // namespace

bool isPublicWord(QStringView word)
{
    return publicWords().contains(word.toString().toCaseFolded());
}

bool isPublicName(QStringView name)
{
    return name.startsWith(QLatin1String("Microsoft "), Qt::CaseInsensitive) ||
           publicNames().contains(name.toString().toCaseFolded()) || isPublicWord(name);
}

bool isPublicHost(QStringView host)
{
    static const QStringList suffixes{QStringLiteral("microsoft.com"),
                                      QStringLiteral("aka.ms"),
                                      QStringLiteral("microsoftonline.com"),
                                      QStringLiteral("login.windows.net"),
                                      QStringLiteral("graph.windows.net"),
                                      QStringLiteral("enterpriseregistration.windows.net"),
                                      QStringLiteral("login.live.com"),
                                      QStringLiteral("microsoftaik.azure.net"),
                                      QStringLiteral("windowsupdate.com"),
                                      QStringLiteral("windowsintune.com"),
                                      QStringLiteral("time.windows.com"),
                                      QStringLiteral("msftconnecttest.com"),
                                      QStringLiteral("w3.org"),
                                      QStringLiteral("ietf.org"),
                                      QStringLiteral("rfc-editor.org"),
                                      QStringLiteral("iana.org"),
                                      QStringLiteral("oasis-open.org"),
                                      QStringLiteral("openxmlformats.org"),
                                      QStringLiteral("xmlsoap.org"),
                                      QStringLiteral("apple.com"),
                                      QStringLiteral("android.com"),
                                      QStringLiteral("googleapis.com"),
                                      QStringLiteral("play.google.com"),
                                      QStringLiteral("digicert.com"),
                                      QStringLiteral("json-schema.org"),
                                      QStringLiteral("sigmahq.io"),
                                      QStringLiteral("github.com"),
                                      QStringLiteral("openssl.org"),
                                      QStringLiteral("smallstep.com"),
                                      QStringLiteral("scepman.com")};
    return std::ranges::any_of(
        suffixes, [host](const QString &suffix) { return endsWithLabels(host, suffix); });
}

bool isPublicSuffix(QStringView domain)
{
    static const WordSet shared = words(
        "onmicrosoft.com sharepoint.com azurewebsites.net msappproxy.net cloudapp.net windows.net "
        "cloudapp.azure.com azurefd.net trafficmanager.net github.io manage.microsoft.com "
        "pki.azure.net azure.net amazonaws.com cloudfront.net");
    static const WordSet second = words("co com ac gov org net edu or ne go gob");
    const QString folded = domain.toString().toCaseFolded();
    const qsizetype dot = folded.indexOf(QLatin1Char('.'));
    if (dot < 0) {
        return true;
    }
    return shared.contains(folded) ||
           (folded.size() - dot == 3 && folded.count(QLatin1Char('.')) == 1 &&
            second.contains(folded.first(dot)));
}

bool looksLikeHost(QStringView word)
{
    const QList<QStringView> labels = word.split(u'.');
    if (labels.size() < 2 || labels.contains(QStringView())) {
        return false;
    }
    const QStringView last = labels.constLast();
    const QString ending = last.toString().toCaseFolded();
    if (!topLevelDomains().contains(ending)) {
        return false;
    }
    // "finished.It" is two sentences.
    const QStringView before = labels.at(labels.size() - 2);
    if (last.front().isUpper() && last.back().isLower() && before.front().isLower()) {
        return false;
    }
    const QString first = labels.constFirst().toString().toCaseFolded();
    if (packageRoots().contains(first) && labels.size() <= 3) {
        return false;
    }
    static const WordSet wellKnown = words("com net org edu local lan corp internal example test");
    if (reversedRoots().contains(first) && labels.size() >= 3 && !wellKnown.contains(ending)) {
        return false;
    }
    if (labels.size() == 2 && (fileEndings().contains(ending) || reversedRoots().contains(first))) {
        return false;
    }
    return std::ranges::any_of(word, [](QChar c) { return c.isLetter(); });
}

bool isPublicValue(QStringView value)
{
    static const WordSet set = words(
        "getcacaps getcacert getnextcacert pkioperation getcachain true false yes no none null nil "
        "empty unknown missing undefined (null) <null> - n/a bearer basic negotiate ntlm "
        "deflate gzip default there");
    const bool isSmallNumber =
        value.size() <= 5 && std::ranges::all_of(value, [](QChar c) { return c.isDigit(); });
    return isSmallNumber || set.contains(value.toString().toCaseFolded()) || isReplacement(value) ||
           value.startsWith(QLatin1String("{{")) ||
           (value.startsWith(u'%') && value.endsWith(u'%'));
}

bool isReplacement(QStringView text)
{
    if (text.startsWith(u'[') && text.endsWith(QLatin1String("removed]"))) {
        return text.indexOf(u'[', 1) < 0 && text.size() < 64;
    }
    const QList<QStringView> parts = text.split(u'@');
    return std::ranges::all_of(parts, [](QStringView part) {
        const QList<QStringView> labels = part.split(u'.');
        return std::ranges::all_of(labels, isNumberedKind);
    });
}

qsizetype endOfRemovalMark(QByteArrayView text, qsizetype at)
{
    constexpr QByteArrayView End = "removed]";
    if (at >= text.size() || text.at(at) != '[') {
        return -1;
    }
    const QByteArrayView mark = text.sliced(at, std::min(MostMarkBytes, text.size() - at));
    const qsizetype end = mark.indexOf(End);
    return end < 0 || mark.first(end).contains(']') ? -1 : at + end + End.size();
}

} // namespace Scep
