{{%AUTOESCAPE context="HTML"}}<header class="topbar">
  <div class="wrap">
    <a class="brand" href="{{HOME}}" aria-label="{{COMPANY}}: dashboard"><svg aria-hidden="true"><use href="/static/icons.svg#mark"/></svg><span class="hide-s">{{COMPANY}}</span></a>
    <details class="navtoggle">
      <summary><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#menu"/></svg>Menu</summary>
      <div class="navbody">
        <nav class="topnav" aria-label="Account Manager">{{#ENTRY}}
          <a href="{{ADDRESS}}"{{#CURRENT}} aria-current="page"{{/CURRENT}}>{{LABEL}}</a>{{/ENTRY}}
        </nav>
        <div class="row end">
          <button type="button" class="iconbtn js-only" data-theme-toggle aria-label="Switch light or dark theme"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#theme"/></svg></button>
        </div>
      </div>
    </details>
    <form method="post" action="/am/LOGOUT" class="row"><input type="hidden" name="csrf" value="{{CSRF}}"><span class="small nw"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#user"/></svg> {{LOGIN_NAME}}</span> <button class="btn btn-sm nw">Log out</button></form>
  </div>
</header>
