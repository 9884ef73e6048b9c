package org.isnad.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.isnad.sources.Fault;
import org.isnad.sources.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address comes from us, the certificate is still that of the name. */
class SafeConnectionTest {

    @TempDir
    Path folder;

    @Test
    void aServerIsAskedForTheCertificateOfTheNameAndOneThatNobodySignedIsNoneAtAll() throws Exception {
        var asked = new CompletableFuture<String>();
        try (var socket = socket();
                var web = new Fetching()) {
            socket.setSoTimeout(20_000);
            Thread.ofVirtual().start(() -> accept(socket, asked));
            var answer = web.getAt("https://paper.example:" + socket.getLocalPort() + "/");
            assertThat(asked.get(20, TimeUnit.SECONDS)).isEqualTo("paper.example");
            assertThat(answer).isInstanceOf(Web.Failed.class);
            var fault = ((Web.Failed) answer).fault();
            assertThat(fault.code()).isEqualTo(Fault.Code.NO_CONNECTION);
            assertThat(fault.what()).startsWith("no safe connection: ");
        }
    }

    private static void accept(SSLServerSocket socket, CompletableFuture<String> asked) {
        try (var connection = (SSLSocket) socket.accept()) {
            var parameters = connection.getSSLParameters();
            parameters.setSNIMatchers(List.of(new SNIMatcher(0) {
                @Override
                public boolean matches(SNIServerName name) {
                    return asked.complete(((SNIHostName) name).getAsciiName());
                }
            }));
            connection.setSSLParameters(parameters);
            connection.startHandshake();
        } catch (IOException refused) {
            // the other side does not trust us
        }
    }

    private SSLServerSocket socket() throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=paper.example",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "secret")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, "secret".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName(Fetching.HOST));
    }
}
