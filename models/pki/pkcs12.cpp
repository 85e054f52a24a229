// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/pkcs12.h"

#include "models/domain/limits.h"
#include "models/pki/asn1reader.h"
#include "models/pki/openssl_ptr.h"

#include <openssl/crypto.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
using State = Pkcs12Contents::State;

void freeParts(STACK_OF(PKCS7) * parts)
{
    sk_PKCS7_pop_free(parts, PKCS7_free);
}
void freeBags(STACK_OF(PKCS12_SAFEBAG) * bags)
{
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
}
using LibraryPtr = std::unique_ptr<OSSL_LIB_CTX, OpenSslDeleter<OSSL_LIB_CTX_free>>;
using ProviderPtr = std::unique_ptr<OSSL_PROVIDER, OpenSslDeleter<OSSL_PROVIDER_unload>>;
using Pkcs12Ptr = std::unique_ptr<PKCS12, OpenSslDeleter<PKCS12_free>>;
using PartsPtr = std::unique_ptr<STACK_OF(PKCS7), OpenSslDeleter<freeParts>>;
using BagsPtr = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), OpenSslDeleter<freeBags>>;

/// A password as OpenSSL takes it: none, which is not the same as an empty one.
struct Password
{
    const char *text = nullptr;
    int size = 0;
};

/// Bytes that are wiped when they are no longer needed.
class WipedBytes
{
public:
    explicit WipedBytes(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    ~WipedBytes() { OPENSSL_cleanse(m_bytes.data(), static_cast<size_t>(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(WipedBytes)

    [[nodiscard]] Password password() const
    {
        return {.text = m_bytes.constData(), .size = static_cast<int>(m_bytes.size())};
    }

private:
    QByteArray m_bytes;
};

/// What the setting up of a key or of a container takes, in rounds of a derivation.
constexpr qint64 LeastRounds = Pkcs12Budget::OpenPartsOnly;
constexpr qint64 TooManyRounds = Limits::Pkcs12Iterations + 1;

/// A number of the algorithm's parameters; nobody needs one that has more octets.
qint64 numberIn(QByteArrayView digits)
{
    constexpr qsizetype LargestKnown = 4;
    qint64 value = digits.size() > LargestKnown ? TooManyRounds : 0;
    for (const char octet : digits.first(std::min(digits.size(), LargestKnown))) {
        value = value * 256 + static_cast<uchar>(octet);
    }
    return std::min(value, TooManyRounds);
}

/// Rounds that the numbers of one parameter structure ask for. PBKDF2 (RFC 8018) has the rounds and
/// maybe the key's length, scrypt (RFC 7914) three factors of its cost.
qint64 roundsOf(const QList<qint64> &numbers)
{
    constexpr qsizetype ScryptFactors = 3;
    qint64 rounds = 0;
    qint64 product = 1;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        rounds = std::max(rounds, numbers[i]);
        product = i < ScryptFactors ? std::min(product * numbers[i], TooManyRounds) : product;
    }
    return numbers.size() < ScryptFactors ? rounds : std::max(rounds, product);
}

qint64 roundsIn(const Asn1Reader &parent, Asn1Document &document, const Asn1Element &element)
{
    QList<qint64> numbers;
    qint64 inside = 0;
    Asn1Reader members = parent.children(element);
    while (const auto member = members.next()) {
        if (member->isUniversal(Asn1Tag::Integer)) {
            numbers.append(numberIn(document.content(*member)));
        } else if (member->isConstructed) {
            inside = std::min(inside + roundsIn(members, document, *member), TooManyRounds);
        }
    }
    return document.problem() ? TooManyRounds : std::min(inside + roundsOf(numbers), TooManyRounds);
}

/// Rounds of the derivation of one key; TooManyRounds for more than the limit and for parameters
/// that cannot be read.
qint64 roundsOf(const X509_ALGOR *algorithm)
{
    unsigned char *encoded = nullptr;
    const int size = algorithm == nullptr ? 0 : i2d_X509_ALGOR(algorithm, &encoded);
    const OpenSslBytesPtr owner(encoded);
    if (size <= 0) {
        return 0;
    }
    Asn1Document document(QByteArrayView(encoded, size));
    Asn1Reader reader = document.reader();
    const auto whole = reader.next();
    return whole ? roundsIn(reader, document, *whole) : TooManyRounds;
}

const X509_ALGOR *cipherOf(const PKCS7 *part)
{
    const bool isEncrypted = OBJ_obj2nid(part->type) == NID_pkcs7_encrypted &&
                             part->d.encrypted != nullptr && part->d.encrypted->enc_data != nullptr;
    return isEncrypted ? part->d.encrypted->enc_data->algorithm : nullptr;
}

/// One container while it is read.
class Pkcs12Reader
{
public:
    Pkcs12Reader(Pkcs12Budget &source, const std::function<bool()> &isCancelled)
        : m_source(source)
        , m_isCancelled(isCancelled)
    {
    }

    Pkcs12Contents read(QByteArrayView der,
                        const std::function<std::optional<QByteArray>(int)> &ask);

private:
    [[nodiscard]] bool open(QByteArrayView der);
    [[nodiscard]] bool asksTooMuch() const;
    [[nodiscard]] qint64 roundsOfMac() const;
    [[nodiscard]] qint64 roundsOfTrial() const;
    [[nodiscard]] bool affords(qint64 rounds) const;
    [[nodiscard]] bool spend(qint64 rounds);
    [[nodiscard]] bool isCancelled() const { return m_isCancelled && m_isCancelled(); }
    [[nodiscard]] bool opensUnasked();
    void openAsked(const std::function<std::optional<QByteArray>(int)> &ask);
    [[nodiscard]] PKCS7 *firstEncryptedPart() const;
    [[nodiscard]] bool fits(const Password &password) const;
    void readOpenParts();
    void readEncryptedParts(const Password &password);
    void addBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth);
    void addBag(const PKCS12_SAFEBAG *bag, int depth);
    void take(const QByteArray &der, QList<QByteArray> &to);

    // Old exports use ciphers of the legacy provider. They are at hand here and nowhere else.
    const LibraryPtr m_library{OSSL_LIB_CTX_new()};
    const ProviderPtr m_default{OSSL_PROVIDER_load(m_library.get(), "default")};
    const ProviderPtr m_legacy{OSSL_PROVIDER_load(m_library.get(), "legacy")};
    Pkcs12Ptr m_container;
    PartsPtr m_parts;
    Pkcs12Contents m_contents;
    int m_bags = 0;
    Pkcs12Budget &m_source;
    const std::function<bool()> &m_isCancelled;
    qint64 m_roundsLeft = Limits::Pkcs12UnaskedRounds; ///< of this container
};

Pkcs12Contents Pkcs12Reader::read(QByteArrayView der,
                                  const std::function<std::optional<QByteArray>(int)> &ask)
{
    const ErrorQueueMark mark;
    if (!open(der)) {
        return m_contents;
    }
    m_contents.state = State::Open;
    readOpenParts();
    if (firstEncryptedPart() == nullptr || m_contents.state != State::Open) {
        return m_contents;
    }
    if (asksTooMuch()) {
        m_contents.state = State::LimitReached;
    } else if (!opensUnasked()) {
        openAsked(ask);
    }
    return m_contents;
}

/// Whether it has no password, or an empty one: then it is read.
bool Pkcs12Reader::opensUnasked()
{
    m_contents.state = State::NoPassword;
    for (const Password &none : {Password{}, Password{.text = ""}}) {
        if (isCancelled()) {
            return false;
        }
        if (!spend(roundsOfTrial())) {
            m_contents.state = State::LimitReached; // unless a person opens it
            return false;
        }
        if (fits(none)) {
            m_contents.state = State::Open;
            readEncryptedParts(none);
            return true;
        }
    }
    return false;
}

void Pkcs12Reader::openAsked(const std::function<std::optional<QByteArray>(int)> &ask)
{
    m_roundsLeft += Limits::Pkcs12ContainerRounds - Limits::Pkcs12UnaskedRounds;
    for (int attempt = 1; attempt <= Limits::PasswordAttempts && !isCancelled(); ++attempt) {
        if (!affords(roundsOfTrial())) {
            m_contents.state = State::LimitReached; // nobody is asked in vain
            return;
        }
        std::optional<QByteArray> given = ask(attempt);
        if (!given) {
            return;
        }
        const WipedBytes bytes(*std::exchange(given, std::nullopt));
        m_contents.passwordsTried = attempt;
        m_contents.state = State::WrongPassword;
        if (spend(roundsOfTrial()) && fits(bytes.password())) {
            m_contents.state = State::Open;
            readEncryptedParts(bytes.password());
            return;
        }
    }
}

/// Whether so many rounds are left to the container and to its source.
bool Pkcs12Reader::affords(qint64 rounds) const
{
    return std::max(rounds, LeastRounds) <= std::min(m_roundsLeft, m_source.rounds);
}

/// False, and nothing is spent, when they are not left.
bool Pkcs12Reader::spend(qint64 rounds)
{
    if (!affords(rounds)) {
        return false;
    }
    m_roundsLeft -= std::max(rounds, LeastRounds);
    m_source.rounds -= std::max(rounds, LeastRounds);
    return true;
}

bool Pkcs12Reader::open(QByteArrayView der)
{
    // A structure that is made first is what hands the library's context down.
    PKCS12 *container = PKCS12_init_ex(NID_pkcs7_data, m_library.get(), nullptr);
    const auto *position = reinterpret_cast<const unsigned char *>(der.data());
    if (container == nullptr ||
        d2i_PKCS12(&container, &position, static_cast<long>(der.size())) == nullptr) {
        return false; // d2i frees what it was given
    }
    m_container.reset(container);
    m_parts.reset(PKCS12_unpack_authsafes(m_container.get()));
    return m_parts != nullptr;
}

qint64 Pkcs12Reader::roundsOfMac() const
{
    const X509_ALGOR *algorithm = nullptr;
    const ASN1_INTEGER *rounds = nullptr;
    PKCS12_get0_mac(nullptr, &algorithm, nullptr, &rounds, m_container.get());
    int64_t number = 0;
    if (rounds != nullptr && (ASN1_INTEGER_get_int64(&number, rounds) != 1 || number < 0)) {
        return TooManyRounds;
    }
    return std::min(std::min<qint64>(number, TooManyRounds) + roundsOf(algorithm), TooManyRounds);
}

/// Whether the derivation of one key alone does.
bool Pkcs12Reader::asksTooMuch() const
{
    if (roundsOfMac() > Limits::Pkcs12Iterations) {
        return true;
    }
    for (int index = 0; index < sk_PKCS7_num(m_parts.get()); ++index) {
        const PKCS7 *part = sk_PKCS7_value(m_parts.get(), index);
        if (roundsOf(cipherOf(part)) > Limits::Pkcs12Iterations) {
            return true;
        }
    }
    return false;
}

/// Of one call of fits().
qint64 Pkcs12Reader::roundsOfTrial() const
{
    if (PKCS12_mac_present(m_container.get()) == 1) {
        return roundsOfMac();
    }
    const PKCS7 *part = firstEncryptedPart();
    return part == nullptr ? 0 : roundsOf(cipherOf(part));
}

/// Null when no password is needed.
PKCS7 *Pkcs12Reader::firstEncryptedPart() const
{
    for (int index = 0; index < sk_PKCS7_num(m_parts.get()); ++index) {
        PKCS7 *part = sk_PKCS7_value(m_parts.get(), index);
        if (cipherOf(part) != nullptr) {
            return part;
        }
    }
    return nullptr;
}

/// By the container's MAC; by its first encrypted part when it has none.
bool Pkcs12Reader::fits(const Password &password) const
{
    const ErrorQueueMark mark;
    if (PKCS12_mac_present(m_container.get()) == 1) {
        return PKCS12_verify_mac(m_container.get(), password.text, password.size) == 1;
    }
    PKCS7 *part = firstEncryptedPart();
    return part != nullptr &&
           BagsPtr(PKCS12_unpack_p7encdata(part, password.text, password.size)) != nullptr;
}

void Pkcs12Reader::readOpenParts()
{
    for (int index = 0; index < sk_PKCS7_num(m_parts.get()); ++index) {
        PKCS7 *part = sk_PKCS7_value(m_parts.get(), index);
        const int kind = OBJ_obj2nid(part->type);
        if (kind == NID_pkcs7_data) {
            const BagsPtr bags(PKCS12_unpack_p7data(part));
            addBags(bags.get(), 0);
        } else if (kind != NID_pkcs7_encrypted) {
            m_contents.state = State::UnknownCipher; // encrypted for the holder of a certificate
        }
    }
}

void Pkcs12Reader::readEncryptedParts(const Password &password)
{
    for (int index = 0; index < sk_PKCS7_num(m_parts.get()); ++index) {
        PKCS7 *part = sk_PKCS7_value(m_parts.get(), index);
        if (cipherOf(part) == nullptr) {
            continue;
        }
        if (isCancelled()) {
            return;
        }
        if (!spend(roundsOf(cipherOf(part)))) {
            m_contents.state = State::LimitReached;
            return;
        }
        const BagsPtr bags(PKCS12_unpack_p7encdata(part, password.text, password.size));
        if (!bags) {
            m_contents.state = State::UnknownCipher;
        }
        addBags(bags.get(), 0);
    }
}

void Pkcs12Reader::addBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
{
    for (int index = 0; index < sk_PKCS12_SAFEBAG_num(bags); ++index) {
        if (++m_bags > Limits::Pkcs12Bags || depth > Limits::Pkcs12Depth) {
            m_contents.state = State::LimitReached;
            return;
        }
        addBag(sk_PKCS12_SAFEBAG_value(bags, index), depth);
    }
}

template<typename Object>
static QByteArray encoded(int (*function)(const Object *, unsigned char **), const Object *object)
{
    unsigned char *bytes = nullptr;
    const int size = object == nullptr ? 0 : function(object, &bytes);
    const OpenSslBytesPtr owner(bytes);
    return size > 0 ? QByteArray(reinterpret_cast<const char *>(bytes), size) : QByteArray();
}

void Pkcs12Reader::take(const QByteArray &der, QList<QByteArray> &to)
{
    if (der.isEmpty()) {
        ++m_contents.unreadable;
    } else {
        to.append(der);
    }
}

void Pkcs12Reader::addBag(const PKCS12_SAFEBAG *bag, int depth)
{
    switch (PKCS12_SAFEBAG_get_nid(bag)) {
    case NID_keyBag:
    case NID_pkcs8ShroudedKeyBag:
        ++m_contents.privateKeys;
        return;
    case NID_certBag: {
        const X509Ptr certificate(PKCS12_SAFEBAG_get1_cert(bag));
        take(encoded<X509>(i2d_X509, certificate.get()), m_contents.certificates);
        return;
    }
    case NID_crlBag: {
        const X509CrlPtr list(PKCS12_SAFEBAG_get1_crl(bag));
        take(encoded<X509_CRL>(i2d_X509_CRL, list.get()), m_contents.revocationLists);
        return;
    }
    case NID_safeContentsBag:
        addBags(PKCS12_SAFEBAG_get0_safes(bag), depth + 1);
        return;
    default: // secrets and kinds of one maker
        return;
    }
}
} // namespace

Pkcs12Contents readPkcs12(QByteArrayView der,
                          const std::function<std::optional<QByteArray>(int attempt)> &password,
                          const std::function<bool()> &isCancelled, Pkcs12Budget &budget)
{
    if (budget.rounds < LeastRounds) {
        Pkcs12Contents refused;
        refused.state = State::LimitReached;
        return refused;
    }
    budget.rounds -= LeastRounds;
    return Pkcs12Reader(budget, isCancelled).read(der, password);
}

} // namespace Scep
