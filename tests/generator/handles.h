// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

#include <QByteArray>

#include <memory>

namespace Scep::Examples {

template<auto Free>
struct HandleDeleter
{
    template<typename T>
    void operator()(T *handle) const
    {
        Free(handle);
    }
};

template<typename T, auto Free>
using Handle = std::unique_ptr<T, HandleDeleter<Free>>;

using BignumPtr = Handle<BIGNUM, BN_clear_free>;
using BignumContextPtr = Handle<BN_CTX, BN_CTX_free>;
using BioPtr = Handle<BIO, BIO_vfree>;
using CmsPtr = Handle<CMS_ContentInfo, CMS_ContentInfo_free>;
using KeyPtr = Handle<EVP_PKEY, EVP_PKEY_free>;
using KeyContextPtr = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Pkcs7Ptr = Handle<PKCS7, PKCS7_free>;
using RequestPtr = Handle<X509_REQ, X509_REQ_free>;
using X509Ptr = Handle<X509, X509_free>;

/// Ends the program with the name of the step and OpenSSL's reason when @p ok is false: a
/// generator that cannot make its data has nothing to go on with.
void require(bool ok, const char *step);

/// What was written into a memory BIO.
[[nodiscard]] QByteArray contents(BIO *memory);

/// A memory BIO that reads @p bytes, which must outlive it.
[[nodiscard]] BioPtr reading(const QByteArray &bytes);

/// The DER of an object, by its i2d function.
template<typename T, typename Encode>
[[nodiscard]] QByteArray derOf(const T *object, Encode encode)
{
    const int size = encode(object, nullptr);
    require(size > 0, "measure DER");
    QByteArray bytes(size, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(bytes.data());
    require(encode(object, &out) == size, "write DER");
    return bytes;
}

} // namespace Scep::Examples
