import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '#bench/process.ts'

/** nginx with one worker serving page.html and page.html.gz from a folder; brotli is not among its own modules. */
export function nginxProgram(folder: string, port: number, env: NodeJS.ProcessEnv): Program {
  const file = join(folder, 'nginx.conf')
  const place = (name: string) => join(folder, name)
  writeFileSync(
    file,
    `daemon off; worker_processes 1; pid ${place('nginx.pid')}; error_log ${place('nginx.log')};
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 256; }
http {
  access_log off; types { text/html html; } charset utf-8; gzip_vary on; sendfile on;
  open_file_cache max=10; keepalive_requests 1000000000;
  client_body_temp_path ${place('body')}; proxy_temp_path ${place('proxy')};
  fastcgi_temp_path ${place('fastcgi')}; uwsgi_temp_path ${place('uwsgi')}; scgi_temp_path ${place('scgi')};
  server { listen [::]:${port} ipv6only=off; root ${folder}; gzip_static on; }
}
`,
  )
  return { command: 'nginx', args: ['-c', file], env, origin: `http://127.0.0.1:${port}`, path: '/page.html' }
}
