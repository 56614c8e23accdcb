{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Setup code</span></nav>
<div class="page-head"><div>
  <h1>Setup code of {{NAME}}</h1>
  <p>It is shown this once and works once, until <time datetime="{{UNTIL_ISO}}Z">{{UNTIL}}</time> UTC. The customer enters it with the customer id and chooses a password.</p>
</div></div>
{{#MAILED}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The owner is told by mail to look in /root/ampass on the server below. Put the file there now.</div></div>{{/MAILED}}
<section class="card mb w-l" aria-labelledby="code-h">
  <div class="card-head"><h2 id="code-h">What goes into the file</h2></div>
  <div class="card-body stack">
    <dl class="facts">
      <dt>Customer id</dt><dd><span class="mono">{{CID}}</span></dd>
      <dt>Code</dt><dd><span class="mono">{{CODE}}</span></dd>
      <dt>Both lines</dt><dd><span class="copy" data-copy="{{FILE_TEXT:pre_escape}}">Copy the file’s text</span></dd>
    </dl>
  </div>
</section>
{{#SERVER}}<section class="card mb w-l" aria-label="{{HOSTNAME}}">
  <div class="card-head"><h2>{{HOSTNAME}}</h2></div>
  <div class="card-body stack">
    {{#CONTAINER}}<p>On host <span class="copy mono">{{MACHINE}}</span>, container <span class="copy mono">{{VEID}}</span>. Run this, paste the file’s text, then press Ctrl-D: so the code stands in no command line and in no shell history.</p>
    <p><span class="copy mono">{{COMMAND}}</span></p>{{/CONTAINER}}
    {{#JAIL}}<p>On host <span class="copy mono">{{MACHINE}}</span>, directory <span class="copy mono">{{DIRECTORY}}</span>. Enter the jail, run this inside it, paste the file’s text, then press Ctrl-D.</p>
    <p><span class="copy mono">{{COMMAND}}</span></p>{{/JAIL}}
  </div>
</section>{{/SERVER}}
{{#NO_SERVER}}<p class="w-l">This customer has no virtual server to put a file on. Read the code to the owner over the phone, or use “Activate and mail”, which sends a link instead.</p>{{/NO_SERVER}}
<p><a href="/mgmt/customer.html?cid={{CID}}#owner">Back to the customer</a></p>
