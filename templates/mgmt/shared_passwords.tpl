{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Shared passwords</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Shared passwords</h1>
  <p>Systems whose root password another system has too, or many once had. They are compared by a keyed hash; no password is opened for it.</p>
</div></div>
{{#UNCOMPARED}}<div class="notice mb5" data-tone="warn" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>{{COUNT}} kept passwords are not compared yet.</b> Run <span class="copy mono">jcctl passwords compare</span> on the machine that has the key.</div></div>{{/UNCOMPARED}}
{{#NONE}}<div class="empty"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><h2>No two systems share a password</h2><p>Each running system whose password is on file has one of its own. A password that was once used for many is noted with <span class="copy mono">jcctl passwords known</span>.</p></div>{{/NONE}}
{{#SOME}}<section class="card" aria-labelledby="shared-h">
  <div class="card-head"><h2 id="shared-h">{{HOW_MANY}}</h2></div>
  <div class="card-body"><p>To keep a random one for each of them: <span class="copy mono">jcctl passwords random --apply all</span>. Then set it at the system, with what its password page shows.</p></div>
  <div class="table-wrap table-sticky">
    <table class="table table-cards">
      <thead><tr><th scope="col">Password</th><th scope="col">System</th><th scope="col">Sysid</th><th scope="col">Customer</th><th scope="col">Machine</th><th scope="col">Kept since</th><th scope="col">Actions</th></tr></thead>
      <tbody>{{#ROW}}
        <tr>
          <td data-label="Password">{{#WITH_OTHERS}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Number {{GROUP}}</span> <span class="sub">{{OTHERS}} other{{#MANY}}s{{/MANY}} like it</span>{{/WITH_OTHERS}}{{#ALONE}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Number {{GROUP}}</span> <span class="sub">many once had it</span>{{/ALONE}}</td>
          <th scope="row"><span class="copy">{{HOST}}</span></th>
          <td data-label="Sysid"><span class="copy num">{{SYSID}}</span></td>
          <td data-label="Customer"><a href="{{CUSTOMER}}">{{CID}}</a></td>
          <td data-label="Machine">{{MACHINE}}</td>
          <td data-label="Kept since"><time datetime="{{SINCE}}">{{SINCE}}</time></td>
          <td data-label="Actions"><div class="acts"><a href="/mgmt/system_password.html?sysid={{SYSID}}">Password<span class="vh"> of {{HOST}}</span></a></div></td>
        </tr>{{/ROW}}
      </tbody>
    </table>
  </div>
</section>{{/SOME}}
